import { afterAll, beforeAll, expect, test } from 'vitest'
import { showBulkChange, undoBulkChange } from '#contracts/bulk.ts'
import { saveCannedReply } from '#contracts/canned-replies.ts'
import {
  listMacros,
  previewMacro,
  removeMacro,
  runMacro,
  runMacroOnMany,
  saveMacro,
} from '#contracts/macros.ts'
import { archiveTicketType, saveTicketType } from '#contracts/ticket-types.ts'
import { moveTicket, showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { eventsOf, toldBy } from '#testing/events.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { scenario } from '#testing/scenario.ts'
import { cannedOf, macroOf } from './testing.ts'

let it: Desk
let ingrid: Person
beforeAll(async () => {
  it = await openDesk()
  ingrid = await signInAs(it, 'ingrid')
})
afterAll(() => it.stop())
const desk = () => it

const threadOf = (id: string, by = it.maria) => by.call(showTicket, { params: { id } })
const ticketOf = async (id: string) => (await threadOf(id)).ticket
const texts = { en: 'Sorry, {{contact.name}}.', bg: 'Съжаляваме, {{contact.name}}.' }

async function untilEnded(id: string) {
  for (;;) {
    const progress = await it.maria.call(showBulkChange, { params: { id } })
    if (['done', 'undone', 'cancelled'].includes(progress.status)) return progress
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

scenario('answers, notes and changes a ticket in one step, and the customer never sees the note', desk, {
  async given({ opened, maria, tomas }) {
    const replyId = await cannedOf(maria, texts)
    const macroId = await macroOf(maria, [
      { do: 'reply', replyId },
      { do: 'note', text: 'Sent the usual to {{contact.name}}' },
      { do: 'priority', priority: 5 },
      { do: 'owner', personId: tomas.id },
      { do: 'move', move: 'ask_customer' },
    ])
    return { id: (await opened()).id, macroId }
  },
  who: 'maria',
  calls: runMacro,
  with: ({ id, macroId }) => ({ params: { id: macroId }, body: { runId: newId(), ticketId: id } }),
  gives: { ticket: { status: 'in_customer_action', priority: 5 }, isUndoable: true },
  tells: [
    ['message.added', 'contact', { isNote: false, side: 'agent' }],
    ['ticket.moved', 'contact', { move: 'start' }],
    ['message.added', 'staff', { isNote: true }],
    ['ticket.changed', 'contact', { changes: [{ field: 'priority', from: 3, to: 5 }] }],
    ['ticket.changed', 'contact'],
    ['ticket.moved', 'contact', { move: 'ask_customer' }],
  ],
  sees({ petar, tomas }, _given, { maria }) {
    expect(petar?.messages.map((one) => one.text).slice(1)).toEqual(['Съжаляваме, Петър Димитров.'])
    expect(petar?.ticket.processor?.id).toBe(maria.id)
    expect(tomas?.messages.at(-1)).toMatchObject({ isNote: true, text: 'Sent the usual to Петър Димитров' })
  },
})

scenario('the first action that does not go refuses all of them', desk, {
  async given({ opened, maria }) {
    const macroId = await macroOf(maria, [
      { do: 'note', text: 'Done' },
      { do: 'priority', priority: 1 },
      { do: 'move', move: 'resolve' },
      { do: 'priority', priority: 2 },
    ])
    return { id: (await opened()).id, macroId }
  },
  who: 'maria',
  calls: runMacro,
  with: ({ id, macroId }) => ({ params: { id: macroId }, body: { runId: newId(), ticketId: id } }),
  refused: { code: 'not_in_process', field: 'actions.2' },
  tells: [],
  sees({ tomas }) {
    expect(tomas?.messages).toHaveLength(1)
    expect(tomas?.ticket.priority).toBe(3)
  },
})

test('a second try with the same id does nothing more, and nobody else’s id is taken', async () => {
  const macroId = await macroOf(it.maria, [{ do: 'note', text: 'Once' }])
  const ticket = await it.opened()
  await it.world.reactions.settle()
  const run = { params: { id: macroId }, body: { runId: newId(), ticketId: ticket.id } }
  await it.maria.call(runMacro, run)
  expect(await toldBy(it, () => it.maria.call(runMacro, run))).toEqual([])
  const shared = await macroOf(it.kalina, [{ do: 'note', text: 'Twice' }], { scope: 'everybody' })
  const foreign = { params: { id: shared }, body: run.body }
  expect((await it.tomas.refused(runMacro, foreign)).code).toBe('id_used')
  const notes = (await threadOf(ticket.id)).messages.filter((one) => one.isNote)
  expect(notes.map((one) => one.text)).toEqual(['Once'])
})

test('a preview says what would come of it, with the texts, and does nothing', async () => {
  const replyId = await cannedOf(it.maria, texts)
  const macroId = await macroOf(it.maria, [
    { do: 'reply', replyId },
    { do: 'assign', personId: it.tomas.id },
    { do: 'priority', priority: 3 },
    { do: 'move', move: 'resolve' },
  ])
  const ticket = await it.opened()
  await it.world.reactions.settle()
  const asked = { params: { id: macroId }, body: { ticketId: ticket.id } }
  const before = await threadOf(ticket.id)
  expect(await toldBy(it, () => it.maria.call(previewMacro, asked))).toEqual([])
  expect(await it.maria.call(previewMacro, asked)).toMatchObject({
    refused: null,
    steps: [
      { do: 'reply', text: 'Съжаляваме, Петър Димитров.', locale: 'bg' },
      { do: 'assign', changes: [{ field: 'processorId', from: it.maria.id, to: it.tomas.id }] },
      { do: 'priority', changes: [] },
      { do: 'move', changes: [{ field: 'status', from: 'in_process', to: 'resolved' }] },
    ],
  })
  const after = await threadOf(ticket.id)
  expect({ ...after, position: '' }).toEqual({ ...before, position: '' })
  await it.maria.call(moveTicket, { params: { id: ticket.id }, body: { move: 'close' } })
  expect(await it.maria.call(previewMacro, asked)).toEqual({
    steps: [],
    refused: { at: 0, code: 'ticket_closed' },
  })
})

test('it can be undone like a bulk change; what was said stays', async () => {
  const macroId = await macroOf(it.maria, [
    { do: 'note', text: 'Took it' },
    { do: 'priority', priority: 4 },
    { do: 'assign', personId: 'me' },
  ])
  const ticket = await it.opened()
  const runId = newId()
  await it.maria.call(runMacro, { params: { id: macroId }, body: { runId, ticketId: ticket.id } })
  expect(await ticketOf(ticket.id)).toMatchObject({ status: 'in_process', processor: { id: it.maria.id } })
  await it.maria.call(undoBulkChange, { params: { id: runId }, body: {} })
  expect(await untilEnded(runId)).toMatchObject({ status: 'undone', refusedCount: 0 })
  expect(await ticketOf(ticket.id)).toMatchObject({ status: 'new', priority: 3, processor: null })
  expect((await threadOf(ticket.id)).messages).toHaveLength(2)
})

test('on many tickets: each all or nothing, and told which would not', async () => {
  const macroId = await macroOf(it.maria, [
    { do: 'note', text: 'For {{contact.name}}' },
    { do: 'move', move: 'start' },
    { do: 'move', move: 'resolve' },
  ])
  const [one, two, closed] = [await it.opened(), await it.openedAs('in_process'), await it.openedAs('closed')]
  const runId = newId()
  const body = { runId, ticketIds: [one.id, two.id, closed.id] }
  await it.maria.call(runMacroOnMany, { params: { id: macroId }, body })
  await it.maria.call(saveMacro, {
    params: { id: macroId },
    body: {
      name: 'Other',
      actions: [{ do: 'priority', priority: 1 }],
      scope: 'me',
      componentId: null,
      version: 1,
    },
  })
  expect(await untilEnded(runId)).toMatchObject({ status: 'done', total: 3, changed: 2, refusedCount: 1 })
  for (const { id } of [one, two]) {
    expect((await ticketOf(id)).status).toBe('resolved')
    expect((await threadOf(id)).messages.at(-1)?.text).toBe('For Петър Димитров')
  }
  const { refused } = await it.maria.call(showBulkChange, { params: { id: runId } })
  expect(refused).toEqual([{ ticketId: closed.id, number: closed.number, code: 'move_refused' }])
  expect((await threadOf(closed.id)).messages).toHaveLength(1)
})

test('agents make their own, those who lead make them for everybody, and all run what they see', async () => {
  const note = [{ do: 'note' as const, text: 'Hello' }]
  const own = await macroOf(it.maria, note)
  const shared = await macroOf(ingrid, note, { scope: 'everybody' })
  const seen = async (by: Person) => (await by.call(listMacros)).items.map((one) => one.id)
  expect(await seen(it.maria)).toEqual(expect.arrayContaining([own, shared]))
  expect(await seen(it.tomas)).not.toContain(own)
  const ticket = await it.opened()
  const body = { runId: newId(), ticketId: ticket.id }
  expect((await it.tomas.refused(runMacro, { params: { id: own }, body })).code).toBe('not_found')
  expect((await it.petar.refused(runMacro, { params: { id: shared }, body })).code).toBe('not_allowed')
  await it.tomas.call(runMacro, { params: { id: shared }, body })
  expect((await it.tomas.refused(removeMacro, { params: { id: shared } })).code).toBe('not_allowed')
  await ingrid.call(removeMacro, { params: { id: shared } })
  expect(await seen(it.maria)).not.toContain(shared)
})

test('what could be done to no ticket is refused when it is saved, and says which action', async () => {
  const archived = newId()
  await it.kalina.call(saveTicketType, {
    params: { id: archived },
    body: {
      key: 'old',
      name: { en: 'Old', bg: 'Стар', ru: 'Старый' },
      icon: 'help',
      place: 9,
      version: 0,
      descriptionLimit: 100,
      fields: [],
    },
  })
  await it.kalina.call(archiveTicketType, { params: { id: archived }, body: { archived: true } })
  const own = await cannedOf(it.maria, texts)
  const ok = { do: 'priority', priority: 1 } as const
  const refusal = async (action: Parameters<typeof macroOf>[1][number], scope: 'me' | 'everybody' = 'me') =>
    it.kalina.refused(saveMacro, {
      params: { id: newId() },
      body: { name: 'X', actions: [ok, action], scope, componentId: null, version: 0 },
    })
  expect(await refusal({ do: 'type', typeId: archived })).toMatchObject({
    code: 'type_archived',
    field: 'actions.1',
  })
  expect((await refusal({ do: 'owner', personId: it.petar.id })).code).toBe('unknown_choice')
  expect((await refusal({ do: 'component', componentId: newId() })).code).toBe('unknown_choice')
  expect((await refusal({ do: 'queue', queueId: newId() })).code).toBe('unknown_choice')
  expect((await refusal({ do: 'note', text: '{{contact.email}}' })).code).toBe('unknown_variable')
  expect((await refusal({ do: 'reply', replyId: newId() })).code).toBe('unknown_choice')
  // Somebody else's own reply, and one's own in what everybody uses.
  expect((await refusal({ do: 'reply', replyId: own })).code).toBe('unknown_choice')
  const kalinas = await cannedOf(it.kalina, texts)
  expect((await refusal({ do: 'reply', replyId: kalinas }, 'everybody')).code).toBe('unknown_choice')
})

test('a reply that was removed meanwhile is missed, and nothing is done', async () => {
  const replyId = await cannedOf(it.maria, texts)
  const macroId = await macroOf(it.maria, [
    { do: 'priority', priority: 5 },
    { do: 'reply', replyId },
  ])
  await it.world.db.deleteFrom('canned_replies').where('id', '=', replyId).execute()
  const ticket = await it.opened()
  const body = { runId: newId(), ticketId: ticket.id }
  expect(await it.maria.refused(runMacro, { params: { id: macroId }, body })).toMatchObject({
    code: 'unknown_choice',
    field: 'actions.1',
  })
  expect((await ticketOf(ticket.id)).priority).toBe(3)
})

test('a reply that its owner keeps for himself since is said by nobody else, also not by an older macro', async () => {
  const replyId = await cannedOf(it.kalina, texts, 'everybody')
  const macroId = await macroOf(it.kalina, [{ do: 'reply', replyId }], { scope: 'everybody' })
  const body = { name: 'Mine', texts, scope: 'me', componentId: null, version: 1 } as const
  await it.kalina.call(saveCannedReply, { params: { id: replyId }, body })
  const ticket = await it.opened()
  const run = (who: Person) =>
    who.refused(runMacro, {
      params: { id: macroId },
      body: { runId: newId(), ticketId: ticket.id },
    })
  expect((await run(it.maria)).code).toBe('unknown_choice')
  const preview = { params: { id: macroId }, body: { ticketId: ticket.id } }
  expect(await it.maria.call(previewMacro, preview)).toMatchObject({ steps: [], refused: { at: 0 } })
  expect((await it.kalina.call(previewMacro, preview)).refused).toBeNull()
})

test('desks hear that a macro was saved', async () => {
  const [event] = await eventsOf(it, () => macroOf(it.maria, [{ do: 'priority', priority: 1 }]))
  expect(event).toMatchObject({ type: 'macro.saved', audience: 'staff', data: {} })
})
