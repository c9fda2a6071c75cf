import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketRow } from '#contracts/tickets.ts'
import type { ViewColumn } from '#contracts/views.ts'
import { sameList } from '../../thread/same-list.ts'
import { linkIdOf } from '../link-id.ts'
import { Cell } from './cell.tsx'
import classes from './table.module.css'

/** A ticket: its first fact is the link that the whole line is, with a box before it to choose it. */
export const Line = memo(function Line({ row, columns, words, place, onReach, onChoose, ...is }: LineProps) {
  const { t } = useTranslation('desk-list')
  const linked = columns.includes('title') ? 'title' : columns[0]
  return (
    <tr
      className={classes.line}
      aria-rowindex={place}
      data-chosen={is.isChosen || undefined}
      data-gone={is.isGone || undefined}
      data-unread={row.unread || undefined}
    >
      <td>
        <input
          type="checkbox"
          className={classes.box}
          checked={is.isChosen}
          tabIndex={is.isReached ? 0 : -1}
          aria-label={t('choose', { number: row.number })}
          onClick={({ shiftKey }) => onChoose(row.id, shiftKey)}
          readOnly
        />
      </td>
      {columns.map((column) => (
        <td key={column} data-column={column}>
          {column === linked ? (
            <Link
              id={linkIdOf(row.id)}
              to="/desk/t/$number"
              params={{ number: row.number }}
              search={sameList}
              className={classes.link}
              tabIndex={is.isReached ? 0 : -1}
              onFocus={() => onReach(row.id)}
            >
              {row.unread && <span className="unseen">{t('unread')} </span>}
              <Cell column={column} row={row} words={words} />
            </Link>
          ) : (
            <Cell column={column} row={row} words={words} />
          )}
        </td>
      ))}
    </tr>
  )
})

type LineProps = {
  row: TicketRow
  columns: readonly ViewColumn[]
  words: readonly string[]
  /** Its place in the whole table, the head being the first. */
  place: number
  /** The one line that the tab key comes to. */
  isReached: boolean
  isChosen: boolean
  isGone: boolean
  onReach: (id: string) => void
  onChoose: (id: string, isRange: boolean) => void
}
