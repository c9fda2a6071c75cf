import { useTranslation } from 'react-i18next'
import { Row } from './row.tsx'
import classes from './rows.module.css'
import { useQueueOf } from './use-queue-of.ts'
import { useVirtualRows } from './use-virtual-rows.ts'
import type { RowsProps } from './use-virtual-rows.ts'

const USUAL_HEIGHT = 85

/** `isOneQueue`: the query names the queue, so no row has to. */
export function Rows({ isOneQueue, ...list }: RowsProps & { isOneQueue: boolean }) {
  const { rows, words, gone, openNumber, hasMore, selection, onReach } = list
  const { t } = useTranslation('desk-list')
  const queueOf = useQueueOf(isOneQueue)
  const { scroller, virtual, drawn, tabbed } = useVirtualRows(list, { height: USUAL_HEIGHT })
  return (
    <div ref={scroller} className={classes.scroller} data-choosing={selection.chosen.length > 0 || undefined}>
      <ul className={classes.rows} style={{ height: virtual.getTotalSize() }} aria-label={t('list')}>
        {drawn.map(({ index, key, start }) => {
          const row = rows[index]
          return row ? (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className={classes.place}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={hasMore ? -1 : rows.length}
              aria-posinset={index + 1}
            >
              <Row
                row={row}
                words={words}
                queue={queueOf(row)}
                isOpen={row.number === openNumber}
                isReached={row.id === tabbed}
                isChosen={selection.chosen.includes(row.id)}
                isGone={gone.has(row.id)}
                onReach={onReach}
                onChoose={selection.choose}
              />
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}
