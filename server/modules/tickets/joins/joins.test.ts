import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import {
  linkTicket,
  mergeTicket,
  moveTicket,
  showTicket,
  splitTicket,
  undoSplit,
  unlinkTicket,
  unmergeTicket,
  writeMessage,
  type Ticket,
} from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { scenario } from '#testing/scenario.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())
const desk = () => it

const merge = (id: string, intoId: string) => it.maria.call(mergeTicket, { params: { id }, body: { intoId } })
const unmerge = (id: string) => it.maria.call(unmergeTicket, { params: { id }, body: {} })
const split = (id: string, messageId: string, newTicketId = newId()) =>
  it.maria.call(splitTicket, {
    params: { id },
    body: { id: newTicketId, messageId, title: 'The other thing' },
  })
const show = async (id: string) => it.maria.call(showTicket, { params: { id } })
const textsOf = async (id: string) => (await show(id)).messages.map((one) => one.text)

/** By the words that search reads. */
async function found(id: string, words: string): Promise<boolean> {
  const { rows } = await sql`select from ticket_words
    where ticket_id = ${id} and all_words @@ words_asked(${words})`.execute(it.world.db)
  return rows.length > 0
}

/** What merging and undoing must leave as it was. */
const lasting = ({ version: _version, activeAt: _activeAt, ...rest }: Ticket) => rest

const two = async ({ opened }: Desk) => {
  const source = await opened({ title: 'Umbrella', description: 'I lost an umbrella.' })
  const target = await opened({ title: 'Scarf', description: 'I lost a scarf.' })
  return { source, target }
}

describe('merge', () => {
  scenario('both sides are told, and the survivor shows both threads', desk, {
    given: async (it) => {
      const { source, target } = await two(it)
      return { ...target, source }
    },
    who: 'maria',
    calls: mergeTicket,
    with: ({ id, source }) => ({ params: { id: source.id }, body: { intoId: id } }),
    gives: ({ id, number }) => ({ mergedInto: { id, number }, abilities: { reply: false, note: false } }),
    tells: ({ id, number, source }) => [
      [
        'ticket.merged',
        'contact',
        { into: { ticketId: id, number }, changes: [{ field: 'mergedInto', from: null, to: id }] },
      ],
      ['ticket.received_merge', 'contact', { from: { ticketId: source.id, number: source.number } }],
    ],
    resets: ['petar', 'maria', 'tomas'],
    sees({ petar }, { source }) {
      expect(petar?.messages.map((one) => one.text)).toEqual(['I lost an umbrella.', 'I lost a scarf.'])
      expect(petar?.ticket.mergedFrom).toEqual([{ id: source.id, number: source.number, title: 'Umbrella' }])
      expect(petar?.ticket.waitingSince).toBe(source.waitingSince)
    },
  })

  scenario('what is written on the merged one names the survivor', desk, {
    given: async (it) => {
      const { source, target } = await two(it)
      await merge(source.id, target.id)
      return { ...source, target }
    },
    who: 'petar',
    calls: writeMessage,
    with: ({ id }) => ({ params: { id }, body: { id: newId(), text: 'Any news?' } }),
    refused: { code: 'ticket_merged' },
    tells: [],
  })

  test('every refusal names the survivor at the end of the chain', async () => {
    const { source, target } = await two(it)
    const last = await it.opened()
    await merge(source.id, target.id)
    await merge(target.id, last.id)
    const refusals = await Promise.all([
      it.maria.refused(writeMessage, { params: { id: source.id }, body: { id: newId(), text: 'x' } }),
      it.maria.refused(writeMessage, {
        params: { id: source.id },
        body: { id: newId(), text: 'x', isNote: true },
      }),
      it.maria.refused(moveTicket, { params: { id: source.id }, body: { move: 'start' } }),
      it.maria.refused(mergeTicket, { params: { id: source.id }, body: { intoId: last.id } }),
    ])
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: 'ticket_merged', params: { number: last.number } })
      expect(refusal.title).toContain(`#${last.number}`)
    }
    expect(await it.maria.call(showTicket, { params: { id: source.number } })).toMatchObject({
      ticket: { id: source.id, mergedInto: { number: target.number } },
    })
    expect(await textsOf(last.id)).toHaveLength(3)
  })

  test.each([
    ['into itself', async () => [await it.opened(), null] as const, 'same_ticket'],
    [
      "into another person's",
      async () => [await it.opened(), await it.opened({}, it.elena)] as const,
      'other_contact',
    ],
    [
      'into what was merged into it',
      async () => {
        const { source, target } = await two(it)
        await merge(source.id, target.id)
        return [target, source] as const
      },
      'same_ticket',
    ],
    [
      'open work into a closed one',
      async () => [await it.opened(), await it.openedAs('closed')] as const,
      'ticket_closed',
    ],
    ['into one that does not exist', async () => [await it.opened(), { id: newId() }] as const, 'not_found'],
  ])('not %s', async (_name, make, code) => {
    const [source, target] = await make()
    const refusal = await it.maria.refused(mergeTicket, {
      params: { id: source.id },
      body: { intoId: target?.id ?? source.id },
    })
    expect(refusal.code).toBe(code)
  })

  test('found by the words of both while merged, and not afterwards', async () => {
    const { source, target } = await two(it)
    await it.says(it.maria, source.id, 'a hidden thought', true)
    await merge(source.id, target.id)
    for (const words of ['umbrella', source.number, 'thought', 'scarf', 'Petar']) {
      expect(await found(target.id, words), words).toBe(true)
    }
    await it.says(it.petar, target.id, 'And gloves.')
    await unmerge(source.id)
    for (const words of ['umbrella', source.number, 'thought']) {
      expect(await found(target.id, words), words).toBe(false)
      expect(await found(source.id, words), words).toBe(true)
    }
    expect(await found(target.id, 'gloves')).toBe(true)
  })

  test('undone, both are as they were, and what was written meanwhile stays on the survivor', async () => {
    const { source, target } = await two(it)
    await it.says(it.maria, source.id, 'We look for it.')
    const before = { source: await show(source.id), target: await show(target.id) }
    await merge(source.id, target.id)
    await unmerge(source.id)
    expect(lasting((await show(source.id)).ticket)).toEqual(lasting(before.source.ticket))
    expect(lasting((await show(target.id)).ticket)).toEqual(lasting(before.target.ticket))

    await merge(source.id, target.id)
    await it.says(it.petar, target.id, 'Thank you.')
    await unmerge(source.id)
    expect(await textsOf(source.id)).toEqual(['I lost an umbrella.', 'We look for it.'])
    expect(await textsOf(target.id)).toEqual(['I lost a scarf.', 'Thank you.'])
  })

  test('undone in the middle of a chain, everybody above is told', async () => {
    const { source, target } = await two(it)
    const last = await it.opened()
    await merge(source.id, target.id)
    await merge(target.id, last.id)
    await unmerge(source.id)
    expect(await textsOf(last.id)).toEqual(['I lost a scarf.', 'Where is my card?'])
    await it.log.through()
    const told = (await show(last.id)).history.map((line) => line.type)
    expect(told).toEqual(['ticket.opened', 'ticket.received_merge', 'ticket.returned_merge'])
  })

  test('what was never merged cannot be undone', async () => {
    const { id } = await it.opened()
    expect(await it.maria.refused(unmergeTicket, { params: { id }, body: {} })).toMatchObject({
      code: 'not_undoable',
    })
  })

  test('not undone while its conversation goes on in another ticket', async () => {
    const closed = await it.openedAs('closed')
    const write = (text: string) =>
      it.petar.call(writeMessage, { params: { id: closed.id }, body: { id: newId(), text } })
    const { ticket: next } = await write('Again.')
    const { id: targetId } = await it.opened()
    await merge(next.id, targetId)
    await write('And again.')
    expect(await it.maria.refused(unmergeTicket, { params: { id: next.id }, body: {} })).toMatchObject({
      code: 'not_undoable',
    })
  })
})

describe('split', () => {
  const withReply = async (it: Desk) => {
    const ticket = await it.opened({ description: 'The card is lost.' })
    const messageId = await it.says(it.petar, ticket.id, 'By the way, a zebra ate my statement.')
    return { ...ticket, messageId, newTicketId: newId() }
  }

  scenario('a reply becomes a ticket of its own', desk, {
    given: withReply,
    who: 'maria',
    calls: splitTicket,
    with: ({ id, messageId, newTicketId }) => ({
      params: { id },
      body: { id: newTicketId, messageId, title: 'Zebra' },
    }),
    gives: ({ id, typeId, newTicketId }) => ({
      id: newTicketId,
      typeId,
      status: 'new',
      links: [{ kind: 'split_from', ticketId: id }],
    }),
    tells: ({ newTicketId, messageId }) => [
      ['ticket.opened', 'contact', { version: 1 }],
      ['ticket.split', 'contact', { into: { ticketId: newTicketId }, messageId }],
    ],
    resets: ['petar', 'maria', 'tomas'],
    sees({ petar }) {
      expect(petar?.messages.map((one) => one.text)).toEqual(['The card is lost.'])
      expect(petar?.ticket.lastCustomerWordAt).toBe(petar?.messages[0]?.at)
    },
  })

  test('the new ticket shows the reply first, waits since then, and is found by it', async () => {
    const { id, messageId } = await withReply(it)
    const made = await split(id, messageId)
    const thread = await it.petar.call(showTicket, { params: { id: made.id } })
    expect(thread.messages.map((one) => one.id)).toEqual([messageId])
    expect(thread.ticket.waitingSince).toBe(thread.messages[0]?.at)
    expect([await found(made.id, 'zebra'), await found(id, 'zebra')]).toEqual([true, false])
    expect((await split(id, messageId, made.id)).id).toBe(made.id)
  })

  test('a first message, a note and a foreign message stay', async () => {
    const { id } = await it.opened()
    const noteId = await it.says(it.maria, id, 'a thought', true)
    const [first] = (await show(id)).messages
    const foreign = await it.says(it.elena, (await it.opened({}, it.elena)).id, 'Mine.')
    const refusals = [first?.id ?? '', noteId, foreign].map((messageId) =>
      it.maria.refused(splitTicket, { params: { id }, body: { id: newId(), messageId, title: 'x' } }),
    )
    expect((await Promise.all(refusals)).map((one) => one.code)).toEqual([
      'not_splittable',
      'not_splittable',
      'not_found',
    ])
  })

  scenario('undone, the message is home again', desk, {
    given: async (it) => {
      const given = await withReply(it)
      await split(given.id, given.messageId, given.newTicketId)
      return given
    },
    who: 'maria',
    calls: undoSplit,
    with: ({ newTicketId }) => ({ params: { id: newTicketId }, body: {} }),
    gives: ({ id, number }) => ({ mergedInto: { id, number } }),
    tells: ({ id, newTicketId, messageId }) => [
      ['ticket.merged', 'contact', { into: { ticketId: id } }],
      ['ticket.split_undone', 'contact', { from: { ticketId: newTicketId }, messageId }],
    ],
    resets: ['petar', 'maria', 'tomas'],
    sees({ maria }) {
      expect(maria?.messages.map((one) => one.text)).toEqual([
        'The card is lost.',
        'By the way, a zebra ate my statement.',
      ])
    },
  })

  test('undone, what was written on the new ticket meanwhile comes along; an empty one does not come back', async () => {
    const { id, messageId } = await withReply(it)
    const empty = await split(id, messageId)
    await it.maria.call(undoSplit, { params: { id: empty.id }, body: {} })
    expect(await it.maria.refused(unmergeTicket, { params: { id: empty.id }, body: {} })).toMatchObject({
      code: 'not_undoable',
    })
    const made = await split(id, messageId)
    await it.says(it.maria, made.id, 'Which zebra?')
    await it.maria.call(undoSplit, { params: { id: made.id }, body: {} })
    expect(await textsOf(id)).toEqual([
      'The card is lost.',
      'By the way, a zebra ate my statement.',
      'Which zebra?',
    ])
    expect(await found(id, 'zebra')).toBe(true)
    expect(await it.maria.refused(undoSplit, { params: { id: made.id }, body: {} })).toMatchObject({
      code: 'not_undoable',
    })
  })

  test('closed tickets that share the conversation lose the message from their threads too', async () => {
    const closed = await it.openedAs('closed')
    const write = (text: string) =>
      it.petar.call(writeMessage, { params: { id: closed.id }, body: { id: newId(), text } })
    const { ticket } = await write('Again.')
    const { message } = await write('And a zebra.')
    await split(ticket.id, message.id)
    await it.log.through()
    const thread = await show(closed.id)
    expect(thread.messages.map((one) => one.text)).toEqual(['Where is my card?', 'Again.'])
    expect(thread.history.at(-1)?.type).toBe('ticket.split')
  })
})

describe('links', () => {
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
    const made = await split(a.id, messageId)
    const params = { id: made.id, linkId: made.links[0]?.id ?? '' }
    expect(await it.maria.refused(unlinkTicket, { params })).toMatchObject({ code: 'not_undoable' })
  })
})
