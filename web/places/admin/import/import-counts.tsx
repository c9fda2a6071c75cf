import { useTranslation } from 'react-i18next'
import type { OrderImport } from '#contracts/order-imports.ts'
import { useReader } from '../../../kit/reader.ts'
import classes from './import.module.css'

/** The result in numbers; what is zero and no news is left out. */
export function ImportCounts({ of }: { of: OrderImport }) {
  const { t } = useTranslation('admin-import')
  const { locale } = useReader()
  const { rows, orders, newProducts, credits, customers, status } = of
  const isStored = status === 'stored'
  const counts = [
    { key: 'stored', value: orders.stored, isShown: isStored || orders.stored > 0 },
    { key: 'fits', value: orders.fits, isShown: !isStored },
    { key: 'wrong', value: rows.wrong, isShown: true, isBad: rows.wrong > 0 },
    { key: 'leftOut', value: rows.leftOut, isShown: rows.leftOut > 0 },
    { key: 'there', value: rows.there, isShown: rows.there > 0 },
    { key: 'newProducts', value: newProducts, isShown: !isStored && newProducts > 0 },
    { key: 'credits', value: credits, isShown: !isStored && credits > 0 },
    { key: 'unknown', value: customers.unknown, isShown: !isStored && customers.unknown > 0 },
  ] as const
  const number = new Intl.NumberFormat(locale)
  return (
    <dl className={classes.counts}>
      {counts
        .filter(({ isShown }) => isShown)
        .map((one) => (
          <div key={one.key} data-tone={'isBad' in one && one.isBad ? 'bad' : undefined}>
            <dt>{t(`counts.${one.key}`)}</dt>
            <dd className="figures">{number.format(one.value)}</dd>
          </div>
        ))}
    </dl>
  )
}
