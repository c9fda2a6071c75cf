import { Link } from '@tanstack/react-router'
import classes from './link.module.css'
import { sameList } from './same-list.ts'

/** "#10432", which opens that ticket in the same list. */
export function TicketNumber({ number }: { number: string }) {
  return (
    <Link to="/desk/t/$number" params={{ number }} search={sameList} className={classes.link}>
      #{number}
    </Link>
  )
}
