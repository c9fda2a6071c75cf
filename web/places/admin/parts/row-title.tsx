import type { ReactNode } from 'react'
import classes from './parts.module.css'

/** The link that names a row, and what stands in small letters under it. */
export function RowTitle({ children, second }: { children: ReactNode; second: ReactNode }) {
  return (
    <span className={classes.two}>
      {children}
      <span className={classes.second}>{second}</span>
    </span>
  )
}
