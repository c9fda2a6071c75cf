import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  archiveComponent,
  archiveTicketType,
  listComponents,
  listTicketTypes,
  saveComponent,
  saveTicketType,
  TypeField,
} from '#contracts/ticket-types.ts'
import { changeTicket, openTicket, showTicket } from '#contracts/tickets.ts'
import type { ToClient } from '#contracts/live.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { openSocket } from '#testing/live-socket.ts'
import { visitor } from '#testing/people.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const same = (text: string) => ({ en: text, bg: text, ru: text })
const field = (over: object) => TypeField.parse({ key: 'browser', kind: 'text', label: same('x'), ...over })
const choices = (...keys: string[]) => keys.map((key) => ({ key, label: same(key) }))
let made = 0
const type = (over: object = {}) => ({
  key: `type_${++made}`,
  name: same('Type'),
  icon: 'code',
  place: 5,
  descriptionLimit: 5000,
  fields: [] as TypeField[],
  version: 0,
  ...over,
})
const component = (over: object = {}) => ({
  key: `part_${++made}`,
  name: same('Part'),
  place: 5,
  agentIds: [] as string[],
  version: 0,
  ...over,
})
const save = (id: string, body: ReturnType<typeof type>) =>
  it.kalina.call(saveTicketType, { params: { id }, body })
const refusedSave = (id: string, body: ReturnType<typeof type>) =>
  it.kalina.refused(saveTicketType, { params: { id }, body })

describe('types', () => {
  test('are made, changed and told to the desks', async () => {
    const id = newId()
    await it.log.through()
    const before = it.log.place()
    const first = await save(id, type({ fields: [field({ staffOnly: true })] }))
    expect(first).toMatchObject({ id, version: 1, archived: false })
    const second = await save(id, { ...type(), key: first.key, version: 1, name: same('Better') })
    expect(second).toMatchObject({ version: 2, name: { bg: 'Better' } })
    await it.log.through()
    expect(
      it.log.after(before).map(({ type: told, audience, subjects }) => [told, audience, subjects]),
    ).toEqual([
      ['ticket_type.saved', 'staff', [id]],
      ['ticket_type.saved', 'staff', [id]],
    ])
  })

  test('a change on an old picture is stale, a key of another is taken, an unknown one is not there', async () => {
    const [id, other] = [newId(), newId()]
    const saved = await save(id, type())
    expect(await refusedSave(id, type())).toMatchObject({ code: 'stale' })
    expect(await refusedSave(other, type({ key: saved.key }))).toMatchObject({
      code: 'already_taken',
      field: 'key',
      params: { name: 'Type' },
    })
    expect(await refusedSave(other, type({ version: 3 }))).toMatchObject({ code: 'not_found' })
  })

  test.each([
    ['two fields of one key', [field({}), field({})], 'invalid'],
    ['a choice without choices', [field({ kind: 'choice' })], 'required'],
    ['a choice twice', [field({ kind: 'choices', choices: choices('a', 'a') })], 'invalid'],
    ['limits that leave nothing', [field({ least: 5, most: 4 })], 'invalid'],
    [
      'asking customers for what they do not see',
      [field({ staffOnly: true, requiredToOpen: true })],
      'invalid',
    ],
  ])('%s is refused', async (_name, fields, code) => {
    expect(await refusedSave(newId(), type({ fields }))).toMatchObject({ code })
  })

  test('archived ones open no ticket; who is signed in still reads their names on old ones', async () => {
    const id = newId()
    await save(id, type())
    await it.kalina.call(archiveTicketType, { params: { id }, body: { archived: true } })
    const listed = async (who: typeof it.petar | ReturnType<typeof visitor>) =>
      (await who.call(listTicketTypes)).items.some((one) => one.id === id)
    expect(
      await Promise.all([listed(it.kalina), listed(it.maria), listed(it.petar), listed(visitor(it))]),
    ).toEqual([true, true, true, false])
    const body = { id: newId(), title: 'x', description: 'x', typeId: id }
    expect(await it.petar.refused(openTicket, { body })).toMatchObject({ code: 'type_archived' })
    await it.kalina.call(archiveTicketType, { params: { id }, body: { archived: false } })
    expect((await it.petar.call(openTicket, { body })).typeId).toBe(id)
  })

  test('what tickets say under a field or choice that is gone stays, and does not stop other changes', async () => {
    const id = newId()
    const fields = [field({}), field({ key: 'where', kind: 'choice', choices: choices('web', 'phone') })]
    const saved = await save(id, type({ fields }))
    const values = { browser: 'Firefox', where: 'web' }
    const ticket = await it.opened({ typeId: id, fields: values })
    const left = [field({ key: 'where', kind: 'choice', choices: choices('phone') }), field({ key: 'cause' })]
    await save(id, { ...type({ fields: left }), key: saved.key, version: 1 })
    const changed = await it.maria.call(changeTicket, {
      params: { id: ticket.id },
      body: { version: ticket.version, fields: { cause: 'rain' } },
    })
    expect(changed.fields).toEqual({ ...values, cause: 'rain' })
    expect((await it.petar.call(showTicket, { params: { id: ticket.id } })).ticket.fields).toEqual({
      where: 'web',
      cause: 'rain',
    })
  })

  test('another type keeps the values that fit it', async () => {
    const [from, to] = [newId(), newId()]
    await save(
      from,
      type({ fields: [field({}), field({ key: 'code' }), field({ key: 'size', kind: 'number' })] }),
    )
    await save(to, type({ fields: [field({}), field({ key: 'code', most: 2 }), field({ key: 'size' })] }))
    const fields = { browser: 'Firefox', code: 'long', size: 7 }
    const ticket = await it.opened({ typeId: from, fields })
    const changed = await it.maria.call(changeTicket, {
      params: { id: ticket.id },
      body: { version: ticket.version, typeId: to },
    })
    expect(changed).toMatchObject({ typeId: to, fields: { browser: 'Firefox' } })
    expect(Object.keys(changed.fields)).toEqual(['browser'])
  })
})

test('an open desk hears of both, so that its forms are right', async () => {
  const socket = await openSocket(it.app, it.maria.cookie)
  await it.world.reactions.settle()
  await it.log.through()
  socket.say({ op: 'subscribe', topic: 'desk', from: `${it.log.place().xid}.${it.log.place().position}` })
  await socket.settle()
  await save(newId(), type())
  await it.kalina.call(saveComponent, { params: { id: newId() }, body: component() })
  await it.log.through()
  await socket.settle()
  const sent = socket.received.map((text) => JSON.parse(text) as ToClient)
  const told = sent.flatMap((message) => (message.op === 'events' ? message.events : []))
  expect(told.map((event) => event.type)).toEqual(['ticket_type.saved', 'component.saved'])
  socket.close()
})

describe('components', () => {
  test('with those who answer for them, whom customers need not know', async () => {
    const id = newId()
    const body = component({ agentIds: [it.tomas.id, it.maria.id, it.tomas.id] })
    const saved = await it.kalina.call(saveComponent, { params: { id }, body })
    expect(saved.agents.map((one) => one.name)).toEqual(['Tomas Král', 'Мария Иванова'])
    const seen = (await it.petar.call(listComponents)).items.find((one) => one.id === id)
    expect(seen).toMatchObject({ key: saved.key, agents: [] })
    const fewer = { ...body, version: 1, agentIds: [it.maria.id] }
    expect((await it.kalina.call(saveComponent, { params: { id }, body: fewer })).agents).toHaveLength(1)
  })

  test('only those who work here answer for one', async () => {
    const body = component({ agentIds: [it.petar.id] })
    expect(await it.kalina.refused(saveComponent, { params: { id: newId() }, body })).toMatchObject({
      code: 'unknown_choice',
      field: 'agentIds',
    })
  })

  test('archived ones are not offered', async () => {
    const id = newId()
    await it.kalina.call(saveComponent, { params: { id }, body: component() })
    await it.kalina.call(archiveComponent, { params: { id }, body: { archived: true } })
    expect((await it.maria.call(listComponents)).items.find((one) => one.id === id)).toMatchObject({
      archived: true,
    })
    const body = { id: newId(), title: 'x', description: 'x', typeId: it.plainId, componentId: id }
    expect(await it.petar.refused(openTicket, { body })).toMatchObject({ code: 'unknown_choice' })
  })

  test('nobody but an admin changes either', async () => {
    for (const who of [it.petar, it.maria]) {
      const params = { id: newId() }
      expect(await who.refused(saveTicketType, { params, body: type() })).toMatchObject({
        code: 'not_allowed',
      })
      expect(await who.refused(saveComponent, { params, body: component() })).toMatchObject({
        code: 'not_allowed',
      })
    }
  })
})
