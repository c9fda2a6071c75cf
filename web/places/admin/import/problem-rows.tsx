import { useTranslation } from 'react-i18next'
import type { ImportRow, OrderImport } from '#contracts/order-imports.ts'
import parts from '../parts/parts.module.css'

/** Each with its line in the file, the field, what stands there, and what is wrong with it. */
export function ProblemRows({ of, rows }: { of: OrderImport; rows: readonly ImportRow[] }) {
  const { t } = useTranslation('admin-import')
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col" className={parts.amount}>
            {t('line')}
          </th>
          <th scope="col">{t('where')}</th>
          <th scope="col">{t('what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, field, problem, cells }) => {
          const at = field === null ? null : of.mapping.columns[field]
          const said = at === null ? '' : (cells[at] ?? '')
          return (
            <tr key={line}>
              <th scope="row" className={`${parts.amount} figures`}>
                {line}
              </th>
              <td>
                {field && t(`field.${field}`)}
                {said !== '' && <div className={parts.second}>{said}</div>}
              </td>
              <td>{problem && t(`problem.${problem}`)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
