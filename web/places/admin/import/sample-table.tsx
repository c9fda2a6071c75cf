import { useTranslation } from 'react-i18next'
import { importFields } from '#contracts/order-imports.ts'
import type { ImportMapping, OrderImport } from '#contracts/order-imports.ts'
import parts from '../parts/parts.module.css'
import { Scrolled } from './scrolled.tsx'

/** The first rows as they stand in the file, under what each column is taken for. */
export function SampleTable({ of, columns }: { of: OrderImport; columns: ImportMapping['columns'] }) {
  const { t } = useTranslation('admin-import')
  const mapped = importFields.filter((field) => columns[field] !== null)
  return (
    <section className={parts.section}>
      <h2>{t('firstRows')}</h2>
      <Scrolled label={t('firstRows')}>
        <table className={parts.table}>
          <thead>
            <tr>
              {mapped.map((field) => (
                <th key={field} scope="col">
                  {t(`field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.sample.map((cells, at) => (
              // oxlint-disable-next-line no-array-index-key -- rows of a file have no other name
              <tr key={at}>
                {mapped.map((field) => (
                  <td key={field}>{cells[columns[field] ?? -1]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  )
}
