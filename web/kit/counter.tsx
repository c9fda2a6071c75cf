import { useTranslation } from 'react-i18next'
import classes from './counter.module.css'
import { useReader } from './reader.ts'

/** "78 / 5,000" to the eye. Spoken only near the end and beyond, where it matters. */
export function Counter({ length, limit }: { length: number; limit: number }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const left = limit - length
  const isNear = left <= Math.min(50, limit * 0.1)
  const words = left < 0 ? t('lettersOver', { count: -left }) : t('lettersLeft', { count: left })
  const figures = new Intl.NumberFormat(locale)
  return (
    <span className={classes.counter} data-over={left < 0 || undefined}>
      <span aria-hidden>{left < 0 ? words : `${figures.format(length)} / ${figures.format(limit)}`}</span>
      <output className="unseen">{isNear && (left < 0 || left % 10 === 0) ? words : ''}</output>
    </span>
  )
}
