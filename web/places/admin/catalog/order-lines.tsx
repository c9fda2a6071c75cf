import { useTranslation } from 'react-i18next'
import type { Order } from '#contracts/catalog.ts'
import { times, useMoney } from '../../../kit/money.ts'
import parts from '../parts/parts.module.css'
import { RowTitle } from '../parts/row-title.tsx'

/** What was bought, and how much of each came back or is on its way. */
export function OrderLines({ order: { lines, currency } }: { order: Order }) {
  const { t } = useTranslation('admin-catalog')
  const money = useMoney()
  return (
    <section className={parts.section}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('order.what')}</th>
            <th scope="col" className={parts.amount}>
              {t('order.pieces')}
            </th>
            <th scope="col" className={parts.amount}>
              {t('order.sum')}
            </th>
            <th scope="col" className={parts.amount}>
              {t('order.back')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, description, product, quantity, unitPrice, returned }) => (
            <tr key={id}>
              <th scope="row">
                <RowTitle second={product.code}>{description}</RowTitle>
              </th>
              <td className={`${parts.amount} figures`}>{quantity}</td>
              <td className={`${parts.amount} figures`}>{money(times(unitPrice, quantity), currency)}</td>
              <td className={`${parts.amount} figures`}>{returned > 0 ? returned : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
