import { useTranslation } from 'react-i18next'
import type { Problem } from '#contracts/query/terms.ts'
import classes from './query.module.css'

/** What cannot be understood in a query, and what could be written instead. */
export function Problems({ id, problems }: { id: string; problems: readonly Problem[] }) {
  const { t } = useTranslation('desk-list')
  const say = ({ code, params }: Problem) =>
    t(`problem.${code}`, { field: '', value: '', limit: 0, ...params })
  return (
    <ul id={id} className={classes.problems} aria-live="polite">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.from}`}>{say(problem)}</li>
      ))}
    </ul>
  )
}
