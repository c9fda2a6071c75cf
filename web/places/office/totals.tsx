import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Count } from '../../kit/count.tsx'
import { MOST_COUNTED } from '../desk/rail/counts.ts'
import { ages, queryOf } from './office-queries.ts'
import classes from './office.module.css'

export function Totals({ counts }: { counts: ReadonlyMap<string, number> }) {
  const { t } = useTranslation('office')
  return (
    <ul className={classes.totals}>
      {ages.map((age) => {
        const q = queryOf(age)
        return (
          <li key={age}>
            <Link to="/desk" search={{ q }} className={classes.total}>
              <span className={classes.label}>{t(`ages.${age}`)}</span>
              <Count value={counts.get(q) ?? 0} most={MOST_COUNTED} />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
