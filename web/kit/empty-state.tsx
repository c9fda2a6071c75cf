import type { ReactNode } from 'react'
import classes from './state.module.css'

/** What a place without content is for, and its one action. */
export function EmptyState({ icon, title, says, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <div className={classes.title}>{title}</div>
      {says && <p className={classes.says}>{says}</p>}
      {action}
    </div>
  )
}

type EmptyStateProps = { icon?: ReactNode; title: ReactNode; says?: string; action?: ReactNode }
