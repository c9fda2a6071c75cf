import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { TicketRow } from '#contracts/tickets.ts'
import { linkIdOf } from './link-id.ts'
import { useRowKeys } from './use-row-keys.ts'
import type { Selection } from './use-selection.ts'

/** The next page is asked for when so few rows are left below. */
const ASK_BEFORE = 20

export type RowsProps = {
  rows: readonly TicketRow[]
  words: readonly string[]
  gone: ReadonlySet<string>
  openNumber: string | undefined
  hasMore: boolean
  selection: Selection
  /** The row that was come to last, as list or as table. */
  reachedId: string | undefined
  onReach: (id: string) => void
  onOpen: (number: string) => void
  onEnd: () => void
}

/** Only the rows in sight are drawn; however long the list is, it feels short. It is worked without a mouse. */
export function useVirtualRows(props: RowsProps, { height, head = 0 }: { height: number; head?: number }) {
  const { rows, openNumber, hasMore, selection, reachedId, onReach, onOpen, onEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const reachedAt = rows.findIndex(({ id }) => id === reachedId)
  // oxlint-disable-next-line incompatible-library -- what it returns is not memoised here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 8,
    // What stands over the rows and stays in sight covers none of them.
    scrollPaddingStart: head,
    // The one form of the list begins where the hand was in the other.
    initialOffset: () => Math.max(0, reachedAt - 3) * height,
  })
  const drawn = virtual.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0

  useEffect(() => {
    if (hasMore && last >= rows.length - ASK_BEFORE) onEnd()
  }, [hasMore, last, rows.length, onEnd])

  function reach(at: number) {
    const row = rows[at]
    if (!row) return
    onReach(row.id)
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

  const tabbed =
    reachedAt >= 0 ? reachedId : (rows.find(({ number }) => number === openNumber) ?? rows[0])?.id
  return { scroller, virtual, drawn, tabbed }
}
