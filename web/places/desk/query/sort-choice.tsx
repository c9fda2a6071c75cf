import { useTranslation } from 'react-i18next'
import { readSort, setSort } from '#contracts/query/edit.ts'
import type { Term } from '#contracts/query/terms.ts'
import classes from './query.module.css'

const orders = [
  'waiting-asc',
  'due-asc',
  'updated-desc',
  'updated-asc',
  'created-desc',
  'created-asc',
  'priority-desc',
  'priority-asc',
  'number-desc',
  'number-asc',
  'waiting-desc',
  'due-desc',
] as const
type Order = (typeof orders)[number]

/** In which order the list stands. */
export function SortChoice({
  terms,
  onChange,
}: {
  terms: readonly Term[]
  onChange: (terms: Term[]) => void
}) {
  const { t } = useTranslation('desk-list')
  const { by, direction } = readSort(terms)
  const choose = (order: Order) => {
    const [key, way] = order.split('-') as ['created', 'asc']
    onChange(setSort(terms, { by: key, direction: way }))
  }
  return (
    <select
      className={classes.sort}
      aria-label={t('order')}
      value={`${by}-${direction}`}
      onChange={({ currentTarget }) => choose(currentTarget.value as Order)}
    >
      {orders.map((order) => (
        <option key={order} value={order}>
          {t(`sort.${order}`)}
        </option>
      ))}
    </select>
  )
}
