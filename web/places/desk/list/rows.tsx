import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketRow } from '#contracts/tickets.ts'
import { linkIdOf, Row } from './row.tsx'
import classes from './rows.module.css'
import { useQueueOf } from './use-queue-of.ts'
import { useRowKeys } from './use-row-keys.ts'
import type { Selection } from './use-selection.ts'

const USUAL_HEIGHT = 85
/** The next page is asked for when so few rows are left below. */
const ASK_BEFORE = 20

/** Only the rows in sight are drawn; however long the list is, it feels short. */
export function Rows({
  rows,
  words,
  isOneQueue,
  gone,
  openNumber,
  hasMore,
  selection,
  onOpen,
  onEnd,
}: RowsProps) {
  const { t } = useTranslation('desk-list')
  const queueOf = useQueueOf(isOneQueue)
  const scroller = useRef<HTMLDivElement>(null)
  const [reachedId, setReachedId] = useState<string>()
  // oxlint-disable-next-line incompatible-library -- what it returns is not memoised here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 8,
  })
  const drawn = virtual.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0

  useEffect(() => {
    if (hasMore && last >= rows.length - ASK_BEFORE) onEnd()
  }, [hasMore, last, rows.length, onEnd])

  function reach(at: number) {
    const row = rows[at]
    if (!row) return
    setReachedId(row.id)
    virtual.scrollToIndex(at)
    // A row that was out of sight is drawn only after the scroll.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.getElementById(linkIdOf(row.id))?.focus({ preventScroll: true })),
    )
  }

  useRowKeys({
    rows,
    reachedId,
    openNumber,
    onReach: reach,
    onOpen,
    onChoose: (id) => selection.choose(id),
    onClear: selection.chosen.length > 0 ? selection.clear : undefined,
  })

  const tabbed = rows.some(({ id }) => id === reachedId)
    ? reachedId
    : (rows.find(({ number }) => number === openNumber) ?? rows[0])?.id
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
                onReach={setReachedId}
                onChoose={selection.choose}
              />
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}

type RowsProps = {
  rows: readonly TicketRow[]
  words: readonly string[]
  /** The query names the queue, so no row has to. */
  isOneQueue: boolean
  gone: ReadonlySet<string>
  openNumber: string | undefined
  hasMore: boolean
  selection: Selection
  onOpen: (number: string) => void
  onEnd: () => void
}
