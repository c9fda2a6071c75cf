import { useTranslation } from 'react-i18next'
import { readSort, setSort } from '#contracts/query/edit.ts'
import type { Term } from '#contracts/query/terms.ts'
import type { ViewColumn } from '#contracts/views.ts'
import { useVirtualRows } from '../use-virtual-rows.ts'
import type { RowsProps } from '../use-virtual-rows.ts'
import { Head } from './head.tsx'
import { Line } from './line.tsx'
import classes from './table.module.css'
import { widthOf } from './widths.ts'

const LINE = 40
const HEAD = 34

/** The list as a table: a line a ticket, its facts below the heads that sort it. */
export function Table({ columns, terms, onTerms, ...list }: TableProps) {
  const { t } = useTranslation('desk-list')
  const { rows, words, gone, hasMore, selection, onReach } = list
  const { scroller, virtual, drawn, tabbed } = useVirtualRows(list, { height: LINE, head: HEAD })
  const above = drawn[0]?.start ?? 0
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  const width = columns.reduce((sum, column) => sum + widthOf[column], widthOf.box)
  return (
    <div ref={scroller} className={classes.scroller} data-scroll-restoration-id="table">
      <table
        className={classes.table}
        style={{ minWidth: width }}
        aria-label={t('list')}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
      >
        <colgroup>
          <col style={{ width: widthOf.box }} />
          {columns.map((column) => (
            <col key={column} style={column === 'title' ? undefined : { width: widthOf[column] }} />
          ))}
        </colgroup>
        <Head columns={columns} sort={readSort(terms)} onSort={(sort) => onTerms(setSort(terms, sort))} />
        <tbody>
          {above > 0 && <Gap height={above} />}
          {drawn.map(({ index, key }) => {
            const row = rows[index]
            return row ? (
              <Line
                key={key}
                row={row}
                columns={columns}
                words={words}
                place={index + 2}
                isReached={row.id === tabbed}
                isChosen={selection.chosen.includes(row.id)}
                isGone={gone.has(row.id)}
                onReach={onReach}
                onChoose={selection.choose}
              />
            ) : null
          })}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
    </div>
  )
}

/** As high as the lines that are not drawn. */
const Gap = ({ height }: { height: number }) => <tr aria-hidden style={{ height }} />

type TableProps = RowsProps & {
  columns: readonly ViewColumn[]
  terms: readonly Term[]
  onTerms: (terms: Term[]) => void
}
