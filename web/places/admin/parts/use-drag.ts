import { useState } from 'react'
import type { DragEvent } from 'react'

/**
 * Dragging one row of a list over others: `handle` goes on what is gripped, `row` on each row. Moves while one
 * drags, so that what is seen is what comes.
 */
export function useDrag(onMove: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null)
  return {
    from,
    handle: (at: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = 'move'
        const row = event.currentTarget.closest('[data-drag-row]')
        if (row) event.dataTransfer.setDragImage(row, 12, 12)
        setFrom(at)
      },
      onDragEnd: () => setFrom(null),
    }),
    row: (at: number) => ({
      'data-drag-row': true,
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (from === null) return
        event.preventDefault()
        if (from === at) return
        onMove(from, at)
        setFrom(at)
      },
    }),
  }
}
