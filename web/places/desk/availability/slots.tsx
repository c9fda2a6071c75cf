import { useTranslation } from 'react-i18next'
import { spoken } from '../../../kit/language.ts'
import classes from './availability.module.css'

/** More are said by their number alone. */
const MOST_DRAWN = 8

/** How many cases somebody has, of how many he may have at a time: "1 of 1", and what is over. */
export function Slots({ holds, capacity }: { holds: number; capacity: number }) {
  const { t } = useTranslation('desk')
  const drawn = Math.max(holds, capacity)
  const figure = (value: number) => new Intl.NumberFormat(spoken()).format(value)
  return (
    <span className={classes.slots} data-over={holds > capacity || undefined} title={t('availability.slots')}>
      {drawn <= MOST_DRAWN &&
        Array.from({ length: drawn }, (_, at) => (
          <i
            key={at}
            aria-hidden
            data-used={at < holds || undefined}
            data-over={(at >= capacity && at < holds) || undefined}
          />
        ))}
      <span>{t('availability.of', { holds: figure(holds), capacity: figure(capacity) })}</span>
    </span>
  )
}
