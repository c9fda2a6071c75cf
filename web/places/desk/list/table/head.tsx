import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Sort } from '#contracts/query/terms.ts'
import type { ViewColumn } from '#contracts/views.ts'
import { pressedSort } from './sortable.ts'
import classes from './table.module.css'
import { useColumnWords } from './use-column-words.ts'

/** The names of the columns; those that the list can stand in the order of are buttons. */
export function Head({ columns, sort, onSort }: HeadProps) {
  const { t } = useTranslation('desk-list')
  const words = useColumnWords()
  const Arrow = sort.direction === 'asc' ? IconArrowUp : IconArrowDown
  const way = (column: ViewColumn) => {
    if (sort.by !== column) return undefined
    return sort.direction === 'asc' ? 'ascending' : 'descending'
  }
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="unseen">{t('table.choose')}</span>
        </th>
        {columns.map((column) => {
          const next = pressedSort(column, sort)
          return (
            <th key={column} scope="col" aria-sort={way(column)}>
              {next ? (
                <UnstyledButton className={classes.sort} onClick={() => onSort(next)}>
                  {words(column)}
                  {sort.by === column && <Arrow size={13} aria-hidden />}
                </UnstyledButton>
              ) : (
                words(column)
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

type HeadProps = { columns: readonly ViewColumn[]; sort: Sort; onSort: (sort: Sort) => void }
