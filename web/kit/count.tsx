import { spoken } from './language.ts'
import classes from './count.module.css'

/** Who counts only so far gives `most`: from there on it says "10,000+". */
export function Count({ value, urgent = false, most = Number.POSITIVE_INFINITY }: CountProps) {
  return (
    <span className={classes.count} data-count data-urgent={(urgent && value > 0) || undefined}>
      {new Intl.NumberFormat(spoken()).format(value)}
      {value >= most && '+'}
    </span>
  )
}

type CountProps = { value: number; urgent?: boolean; most?: number }
