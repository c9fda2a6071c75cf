import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useNow } from '../../../kit/clock.ts'
import { exactTime } from '../../../kit/moments.ts'
import { useReader } from '../../../kit/reader.ts'
import { PassFromHere } from './pass-from-here.tsx'
import classes from './routing.module.css'
import { useLength } from './use-length.ts'

/** One ticket of a list, and how long it has waited or been worked on: in the same words as the oldest above it. */
export function TicketLine({ number, title, at, children }: TicketLineProps) {
  const now = useNow()
  const length = useLength()
  const reader = useReader()
  return (
    <li className={classes.ticket}>
      {children}
      <Link to="/desk/t/$number" params={{ number }} search={{ q: '' }}>
        <span className={classes.number}>#{number}</span> {title}
      </Link>
      <time dateTime={at} title={exactTime(new Date(at), reader)} className={classes.age}>
        {length(now - Date.parse(at))}
      </time>
      <PassFromHere number={number} />
    </li>
  )
}

type TicketLineProps = { number: string; title: string; at: string; children?: ReactNode }
