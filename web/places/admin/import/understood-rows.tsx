import { useTranslation } from 'react-i18next'
import type { ImportRow } from '#contracts/order-imports.ts'
import { useMoney } from '../../../kit/money.ts'
import { useTimes } from '../../../kit/times.ts'
import parts from '../parts/parts.module.css'
import { Scrolled } from './scrolled.tsx'

/** Dates, pieces and amounts as we would store them: a month taken for a day is seen here. */
export function UnderstoodRows({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('admin-import')
  const money = useMoney()
  const times = useTimes()
  return (
    <Scrolled label={t('understood')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col" className={parts.amount}>
              {t('line')}
            </th>
            <th scope="col">{t('field.number')}</th>
            <th scope="col">{t('field.date')}</th>
            <th scope="col">{t('field.description')}</th>
            <th scope="col" className={parts.amount}>
              {t('field.quantity')}
            </th>
            <th scope="col" className={parts.amount}>
              {t('field.price')}
            </th>
            <th scope="col">{t('field.customerRef')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, understood }) =>
            understood === null ? null : (
              <tr key={line}>
                <th scope="row" className={`${parts.amount} figures`}>
                  {line}
                </th>
                <td>{understood.number}</td>
                <td className={parts.quiet}>{times.moment(understood.at)}</td>
                <td>
                  {understood.description}
                  <div className={parts.second}>{understood.code}</div>
                </td>
                <td className={`${parts.amount} figures`}>{understood.quantity}</td>
                <td className={`${parts.amount} figures`}>{money(understood.price, understood.currency)}</td>
                <td>{understood.customerRef}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Scrolled>
  )
}
