import { IconAlertCircle } from '@tabler/icons-react'
import { useProblemWords } from './problem-words.ts'
import classes from './problem-line.module.css'

/** A refusal beside the form or button that it answers. */
export function ProblemLine({ error }: { error: unknown }) {
  const { title, remedy } = useProblemWords()(error)
  return (
    <p role="alert" className={classes.line}>
      <IconAlertCircle size={16} aria-hidden />
      <span>
        {title} {remedy}
      </span>
    </p>
  )
}
