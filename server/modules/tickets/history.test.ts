import { afterAll, beforeAll, expect, test } from 'vitest'
import { showHistory } from '#contracts/history.ts'
import { openDesk, type Desk } from '#testing/desk.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

test('newest first, also where the numbers of transactions grow by a digit', async () => {
  const { id, conversationId } = await it.opened()
  await it.world.db
    .insertInto('events')
    .values(
      ['99', '100', '9'].map((xid) => ({
        xid,
        type: 'ticket.changed',
        actor_kind: 'system' as const,
        actor_id: null,
        contact_id: null,
        subjects: [id, conversationId],
        audience: 'staff' as const,
        data: JSON.stringify({ version: 1, changes: [] }),
      })),
    )
    .execute()
  await it.log.through()
  const { items } = await it.maria.call(showHistory, { params: { id } })
  const places = items.map((line) => line.position.split('.')[0])
  expect(places.slice(1)).toEqual(['100', '99', '9'])
  expect(items[0]?.type).toBe('ticket.opened')
})
