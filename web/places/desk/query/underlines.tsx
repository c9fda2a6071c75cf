import type { Problem } from '#contracts/query/terms.ts'
import classes from './query.module.css'

/** Lies under the field and draws lines where it cannot be understood. */
export function Underlines({ text, problems, scrolled }: UnderlinesProps) {
  if (problems.length === 0) return null
  const ends = [0, ...problems.flatMap(({ from, to }) => [from, to]), text.length]
  return (
    <span className={classes.underlines} aria-hidden>
      <span style={{ transform: `translateX(${-scrolled}px)` }}>
        {ends.slice(0, -1).map((from, at) => {
          const piece = text.slice(from, ends[at + 1])
          return at % 2 === 1 ? <u key={at}>{piece}</u> : <span key={at}>{piece}</span>
        })}
      </span>
    </span>
  )
}

type UnderlinesProps = { text: string; problems: readonly Problem[]; scrolled: number }
