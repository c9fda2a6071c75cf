import { useTranslation } from 'react-i18next'
import type { ReturnCounts, ReturnFigures } from '#contracts/returns.ts'
import type { ReturnsSearch } from '../../desk/returns/returns-search.ts'
import office from '../office.module.css'
import { Figure, total } from './figure.tsx'

export function FiguresTable({ title, head, figures, rows }: FiguresTableProps) {
  const { t } = useTranslation('returns')
  return (
    <section className={office.panel}>
      <h2>{title}</h2>
      <div className={office.scroll}>
        <table className={office.table}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {total.map((key) => (
                <th key={key} scope="col">
                  {t(`figures.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key: row, label, counts, search }) => (
              <tr key={row}>
                <th scope="row">{label}</th>
                {total.map((key) => (
                  <td key={key}>
                    <Figure figures={figures} of={key} value={counts[key]} search={search} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type FiguresTableProps = {
  title: string
  head: string
  figures: ReturnFigures
  rows: readonly {
    key: string
    label: string
    counts: ReturnCounts
    search: Pick<ReturnsSearch, 'productId' | 'reason'>
  }[]
}
