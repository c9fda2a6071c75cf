import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBulkChange } from '#contracts/bulk.ts'
import { listNotifications, readNotifications } from '#contracts/notifications.ts'
import { linkTicket, mergeTicket, splitTicket, unlinkTicket } from '#contracts/ticket-joins.ts'
import { saveComponent } from '#contracts/ticket-types.ts'
import { listTickets } from '#contracts/ticket-lists.ts'
import { assignTicket, changeTicket, openTicket, showTicket, writeMessage } from '#contracts/tickets.ts'
import { orderViews, saveView } from '#contracts/views.ts'
import { newId } from '#kit/id.ts'
import type { Somebody } from './people.ts'
import { openScene, type Scene, type Thread } from './scene.ts'

let scene: Scene
let caller: Somebody
let stranger: Somebody
let own: Thread
let foreign: Thread
beforeAll(async () => {
  scene = await openScene()
  caller = await scene.regular('customer', 'caller')
  stranger = await scene.regular('customer', 'stranger')
  own = await scene.threadOf(caller)
  foreign = await scene.threadOf(stranger)
})
afterAll(() => scene.stop())

describe('a customer names what is not his', () => {
  test('as the one for whom he opens a ticket', async () => {
    const { typeId } = scene
    const { contactId } = stranger
    const body = { id: newId(), title: 'x', description: 'x', typeId, contactId: contactId ?? '' }
    expect((await caller.refused(openTicket, { body })).code).toBe('not_found')
  })

  test('as the id of a message or a ticket of his own: it is taken, and nothing of it shown', async () => {
    const first = (await stranger.call(showTicket, { params: { id: foreign.id } })).messages[0]
    const said = { id: first?.id ?? '', text: 'Mine', isNote: false }
    const problems = [
      await caller.refused(writeMessage, { params: { id: own.id }, body: said }),
      await caller.refused(writeMessage, { params: { id: own.id }, body: { ...said, id: own.noteId } }),
      await caller.refused(openTicket, {
        body: { id: foreign.id, title: 'x', description: 'x', typeId: scene.typeId },
      }),
    ]
    expect(problems.map(({ code, params }) => [code, params])).toEqual(problems.map(() => ['id_used', {}]))
  })

  test('in a list of what to mark as read', async () => {
    await scene.world.reactions.settle()
    await scene.helper.call(writeMessage, {
      params: { id: foreign.id },
      body: { id: newId(), text: 'An answer', isNote: false },
    })
    await scene.world.reactions.settle()
    const before = await stranger.call(listNotifications, { query: {} })
    expect(before.unread).toBeGreaterThan(0)
    const ids = before.items.map((one) => one.id)
    await caller.call(readNotifications, { body: { ids } })
    expect((await stranger.call(listNotifications, { query: {} })).unread).toBe(before.unread)
  })

  test('in a search: by words, number, name, id and place', async () => {
    for (const q of [
      stranger.mark,
      `"Where is it, ${stranger.mark}?"`,
      foreign.number,
      `#${foreign.number}`,
      foreign.id,
      `contact:"Somebody ${stranger.mark}"`,
      `contact:${stranger.email}`,
      'zqnote',
    ]) {
      const answer = await caller.send({ method: 'GET', url: `/api/tickets?q=${encodeURIComponent(q)}` })
      expect(answer.text.includes(foreign.id), q).toBe(false)
      const found = answer.status === 200 ? (JSON.parse(answer.text) as { items: unknown[] }).items : []
      expect(found, q).toEqual([])
    }
    expect((await caller.call(listTickets, { query: { q: caller.mark } })).items).toHaveLength(1)
  })

  test('with the place where a list of somebody else goes on', async () => {
    for (let n = 0; n < 3; n++) await scene.open(stranger)
    const page = await stranger.call(listTickets, { query: { limit: 2 } })
    expect(page.next).not.toBeNull()
    const { items } = await caller.call(listTickets, { query: { after: page.next ?? '' } })
    expect(items.filter((one) => one.contact.id !== caller.contactId)).toEqual([])
  })
})

describe('somebody who works here names a child of another parent', () => {
  test('a link of other tickets, beside a ticket that he may change', async () => {
    const { helper } = scene
    const other = await scene.open(caller)
    const { links } = await helper.call(linkTicket, {
      params: { id: own.id },
      body: { otherId: other.id, kind: 'relates' },
    })
    const params = { id: foreign.id, linkId: links[0]?.id ?? '' }
    expect((await helper.refused(unlinkTicket, { params })).code).toBe('not_found')
    const after = await helper.call(showTicket, { params: { id: own.id } })
    expect(after.ticket.links).toHaveLength(1)
  })

  test('a message of another ticket, to split off from this one', async () => {
    const reply = { id: newId(), text: 'There', isNote: false }
    await scene.helper.call(writeMessage, { params: { id: foreign.id }, body: reply })
    const body = { id: newId(), messageId: reply.id, title: 'Split' }
    const problem = await scene.helper.refused(splitTicket, { params: { id: own.id }, body })
    expect(['not_found', 'not_splittable']).toContain(problem.code)
  })

  test('a ticket of another contact, to merge into: nobody would read another’s words', async () => {
    const problem = await scene.helper.refused(mergeTicket, {
      params: { id: own.id },
      body: { intoId: foreign.id },
    })
    expect(problem.code).toBe('other_contact')
  })

  test('a customer as the one who works on it', async () => {
    const { helper, boss } = scene
    const params = { id: own.id }
    const { version } = (await helper.call(showTicket, { params })).ticket
    const problems = [
      await helper.refused(assignTicket, { params, body: { processorId: caller.id } }),
      await helper.refused(changeTicket, { params, body: { version, ownerId: caller.id } }),
      await boss.refused(saveComponent, {
        params: { id: newId() },
        body: {
          key: 'planted',
          name: { en: 'x', bg: 'x', ru: 'x' },
          place: 1,
          version: 0,
          agentIds: [caller.id],
        },
      }),
    ]
    expect(problems.map(({ code }) => code)).toEqual(problems.map(() => 'unknown_choice'))
  })

  test('one ticket in a list of many that is not there', async () => {
    const body = { id: newId(), ticketIds: [own.id, newId()], change: { priority: 2 } }
    expect((await scene.helper.refused(startBulkChange, { body })).code).toBe('not_found')
  })

  test('a view that is only somebody else’s, in the order of his own', async () => {
    const id = newId()
    await scene.boss.call(saveView, { params: { id }, body: { name: 'Only mine', query: '' } })
    const { items } = await scene.helper.call(orderViews, { body: { ids: [id] } })
    expect(items.map((one) => one.id)).not.toContain(id)
    const places = scene.world.db.selectFrom('view_places').select('view_id').where('view_id', '=', id)
    expect(await places.execute()).toEqual([])
  })
})

test('no endpoint takes a number without a session: a number is a name and opens nothing', async () => {
  const reply = await scene.app.inject({ method: 'GET', url: `/api/tickets/${own.number}` })
  expect(reply.statusCode).toBe(401)
  expect((await caller.refused(showTicket, { params: { id: own.number } })).code).toBe('not_found')
})
