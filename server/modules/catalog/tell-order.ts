import type { Tx } from '#kit/transaction.ts'

type Told = { id: string; number: string; contact_id: string | null }

/** To the customer too, once it is known whose order it is. */
export const tellOrder = (
  tx: Tx,
  type: 'order.added' | 'order.bound',
  { id, number, contact_id: of }: Told,
) =>
  tx.emit({
    type,
    subjects: [id],
    contactId: of,
    audience: of === null ? 'staff' : 'contact',
    data: { number },
  })
