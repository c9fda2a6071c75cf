import { piecesOf } from '../../kit/marks.ts'
import classes from './ticket-card.module.css'

/** A text with what was looked for marked in it: where the server marked it, else where the words begin. */
export function FoundWords({ text, words = [] }: { text: string; words?: readonly string[] }) {
  return (
    <span className={classes.found}>
      {piecesOf(text, words).map(({ text: piece, isFound }, at) =>
        isFound ? <mark key={at}>{piece}</mark> : piece,
      )}
    </span>
  )
}
