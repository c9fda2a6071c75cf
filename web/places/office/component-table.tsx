import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Component } from '#contracts/ticket-types.ts'
import { Count } from '../../kit/count.tsx'
import { worded } from '../../kit/vocabulary.ts'
import { MOST_COUNTED } from '../desk/rail/counts.ts'
import { ages, queryOf } from './office-queries.ts'
import classes from './office.module.css'

type Props = { components: readonly Component[]; counts: ReadonlyMap<string, number> }

/** The components with open tickets, the fullest first. */
export function ComponentTable({ components, counts }: Props) {
  const { t } = useTranslation('office')
  const openOf = (of: Component | 'none') => counts.get(queryOf('open', of)) ?? 0
  const rows = [...components, 'none' as const]
    .filter((of) => openOf(of) > 0)
    .toSorted((a, b) => openOf(b) - openOf(a))
  const most = Math.max(1, ...rows.map(openOf))
  return (
    <section className={classes.panel}>
      <h2>{t('byComponent')}</h2>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('component')}</th>
              {ages.map((age) => (
                <th key={age} scope="col">
                  {t(`ages.${age}`)}
                </th>
              ))}
              <th scope="col">{t('agents')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((of) => (
              <tr key={of === 'none' ? of : of.id}>
                <th scope="row">
                  {of === 'none' ? t('none') : worded(of.name)}
                  <span className={classes.bar} style={{ width: `${(openOf(of) / most) * 100}%` }} />
                </th>
                {ages.map((age) => (
                  <td key={age}>
                    <Figure query={queryOf(age, of)} counts={counts} />
                  </td>
                ))}
                <td className={classes.agents}>
                  {of === 'none' || of.agents.length === 0
                    ? t('nobody')
                    : of.agents.map(({ name }) => name).join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Figure({ query, counts }: { query: string; counts: Props['counts'] }) {
  const value = counts.get(query) ?? 0
  if (value === 0) return <span className={classes.zero}>{value}</span>
  return (
    <Link to="/desk" search={{ q: query }} className={classes.figure}>
      <Count value={value} most={MOST_COUNTED} />
    </Link>
  )
}
