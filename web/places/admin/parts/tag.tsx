import type { ReactNode } from 'react'
import classes from './parts.module.css'

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info'

/** A state as a word on a tint. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  )
}
