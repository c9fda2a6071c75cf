import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkTicket, unlinkTicket } from '#contracts/ticket-joins.ts'
import { type Ticket } from '#contracts/tickets.ts'
import { scenario } from '#testing/scenario.ts'
import { joiningDesk, type JoiningDesk } from './testing.ts'

let it: JoiningDesk
beforeAll(async () => {
  it = await joiningDesk()
})
afterAll(() => it.stop())
const desk = () => it

scenario("a link is told to staff only: the other ticket may be somebody else's", desk, {
  given: async ({ opened, elena }) => ({ ...(await opened()), other: await opened({}, elena) }),
  who: 'maria',
  calls: linkTicket,
  with: ({ id, other }) => ({ params: { id }, body: { otherId: other.id, kind: 'parent' as const } }),
  gives: ({ other }) => ({ version: 1, links: [{ kind: 'parent', number: other.number }] }),
  tells: ({ id, other }) => [
    ['ticket.linked', 'staff', { kind: 'parent', other: { ticketId: other.id } }],
    ['ticket.linked', 'staff', { kind: 'child', other: { ticketId: id } }],
  ],
  sees({ petar, tomas }, { other }) {
    expect(tomas?.ticket.links).toHaveLength(1)
    expect(JSON.stringify(petar)).not.toContain(other.id)
  },
})

scenario('taken away again', desk, {
  given: async ({ opened, maria }) => {
    const other = await opened()
    const { id } = await opened()
    const body = { otherId: other.id, kind: 'relates' as const }
    const { links } = await maria.call(linkTicket, { params: { id }, body })
    return { id, linkId: links[0]?.id ?? '' }
  },
  who: 'maria',
  calls: unlinkTicket,
  with: ({ id, linkId }) => ({ params: { id, linkId } }),
  gives: { links: [] },
  tells: [
    ['ticket.unlinked', 'staff', { kind: 'relates' }],
    ['ticket.unlinked', 'staff', { kind: 'relates' }],
  ],
})

test('no doubles, no circles, and no end of what tells where a ticket came from', async () => {
  const [a, b, c] = [await it.opened(), await it.opened(), await it.opened()]
  const link = (from: Ticket, to: Ticket, kind: 'relates' | 'parent' | 'child') =>
    ({ params: { id: from.id }, body: { otherId: to.id, kind } }) as const
  await it.maria.call(linkTicket, link(a, b, 'relates'))
  await it.maria.call(linkTicket, link(a, b, 'parent'))
  await it.maria.call(linkTicket, link(b, c, 'parent'))
  const codes = await Promise.all(
    [
      link(b, a, 'relates'),
      link(a, b, 'parent'),
      link(b, a, 'child'),
      link(b, a, 'parent'),
      link(c, a, 'parent'),
      link(a, c, 'child'),
      link(a, a, 'relates'),
    ].map(async (one) => (await it.maria.refused(linkTicket, one)).code),
  )
  expect(codes).toEqual([
    'already_linked',
    'already_linked',
    'already_linked',
    'link_circle',
    'link_circle',
    'link_circle',
    'same_ticket',
  ])
  const messageId = await it.says(it.petar, a.id, 'Another thing.')
  const made = await it.split(a.id, messageId)
  const params = { id: made.id, linkId: made.links[0]?.id ?? '' }
  expect(await it.maria.refused(unlinkTicket, { params })).toMatchObject({ code: 'not_undoable' })
})
