import classes from './row.module.css'
import { piecesOf } from '../../../kit/marks.ts'

/** A text with what was looked for marked in it. */
export function FoundText({ text, words = [] }: { text: string; words?: readonly string[] }) {
  return piecesOf(text, words).map(({ text: piece, isFound }, at) =>
    isFound ? (
      <mark key={at} className={classes.mark}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  )
}
