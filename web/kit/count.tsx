import { spoken } from './language.ts'
import classes from './count.module.css'

export function Count({ value, urgent = false }: { value: number; urgent?: boolean }) {
  return (
    <span className={classes.count} data-urgent={(urgent && value > 0) || undefined}>
      {new Intl.NumberFormat(spoken()).format(value)}
    </span>
  )
}
