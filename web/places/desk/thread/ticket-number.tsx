import { Link } from '@tanstack/react-router'
import { sameList } from './same-list.ts'

/** "#10432", which opens that ticket in the same list. */
export function TicketNumber({ number }: { number: string }) {
  return (
    <Link to="/desk/t/$number" params={{ number }} search={sameList} className="figures">
      #{number}
    </Link>
  )
}
