import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import classes from './routing.module.css'

/** One ticket of a list, with since when it waits or is worked on. */
export function TicketLine({ number, title, at, children }: TicketLineProps) {
  return (
    <li className={classes.ticket}>
      {children}
      <Link to="/desk/t/$number" params={{ number }} search={{ q: '' }}>
        <span className={classes.number}>#{number}</span> {title}
      </Link>
      <span className={classes.age}>
        <RelativeTime at={at} />
      </span>
    </li>
  )
}

type TicketLineProps = { number: string; title: string; at: string; children?: ReactNode }
