import { Fragment, type ReactNode } from 'react'

type Kept = { id: string; archived: boolean }

/** Where a row stands among those in use. */
export type RowOrder = { at: number; length: number; onMove: (to: number) => void }

/** Only these have a place. */
export const inUse = <One extends Kept>(items: readonly One[]): One[] =>
  items.filter(({ archived }) => !archived)

type OrderedRowsOf<One> = {
  items: readonly One[]
  move: (from: number, to: number) => Promise<void>
  /** A row; without `order` for one that is archived. */
  children: (one: One, order?: RowOrder) => ReactNode
}

/** First those in use, which can be moved, then what is archived. */
export function OrderedRows<One extends Kept>({ items, move, children }: OrderedRowsOf<One>) {
  const shown = inUse(items)
  return (
    <>
      {shown.map((one, at) => (
        <Fragment key={one.id}>
          {children(one, { at, length: shown.length, onMove: (to) => void move(at, to) })}
        </Fragment>
      ))}
      {items
        .filter(({ archived }) => archived)
        .map((one) => (
          <Fragment key={one.id}>{children(one)}</Fragment>
        ))}
    </>
  )
}
