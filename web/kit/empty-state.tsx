import type { ReactNode } from 'react'
import classes from './state.module.css'

/** What a place without content is for, and its one action. */
export function EmptyState({ icon, title, says, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <p className={classes.title}>{title}</p>
      {says && <p className={classes.says}>{says}</p>}
      {action}
    </div>
  )
}

type EmptyStateProps = { icon?: ReactNode; title: string; says?: string; action?: ReactNode }
