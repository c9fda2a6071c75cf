import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ToClient } from '#contracts/live.ts'
import { signedIn as userRoles } from '#contracts/roles.ts'
import { moveTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { followLog } from '#testing/follow-log.ts'
import { openSocket, type LiveSocket } from '#testing/live-socket.ts'
import { topics } from '../app.ts'
import { chatOf } from './chats.ts'
import { gaps } from './gaps.ts'
import { topicMatrix } from './matrix.ts'
import type { Somebody } from './people.ts'
import { leaksIn } from './play.ts'
import { NOTE_MARK, openScene, type Scene } from './scene.ts'

let scene: Scene
let log: ReturnType<typeof followLog>
beforeAll(async () => {
  scene = await openScene()
  log = followLog(scene.world)
})
afterAll(() => scene.stop())

const names = topics.map((topic) => topic.name)

test('every topic has its row; a planted one is missed', () => {
  expect(gaps(names, Object.keys(topicMatrix), 'row')).toEqual([])
  expect(gaps([...names, 'ledger'], Object.keys(topicMatrix), 'row')).toEqual(['ledger has no row'])
})

async function subscribed(socket: LiveSocket, topic: string): Promise<string> {
  const before = socket.received.length
  socket.say({ op: 'subscribe', topic, from: '0.0' })
  await socket.settle()
  const said = socket.received.slice(before).map((text) => JSON.parse(text) as ToClient)
  // What happens on topics asked for before may be told in between.
  const first = said.find(({ op }) => op !== 'events' && op !== 'signal')
  if (first?.op === 'refused') return first.code
  return first?.op === 'subscribed' || first?.op === 'reset' ? 'done' : String(first?.op)
}

test.each(names.flatMap((name) => userRoles.map((role) => [name, role] as const)))(
  '%s for %s',
  async (name, role) => {
    const meeting = topicMatrix[name]?.[role]
    const [own, foreign] = typeof meeting === 'string' ? [meeting, meeting] : (meeting ?? [])
    const caller = await scene.regular(role, 'caller')
    const socket = await openSocket(scene.app, caller.cookie)
    const topicOf = async (owner: Somebody) =>
      name === 'ticket'
        ? `ticket:${(await scene.threadOf(owner)).id}`
        : name === 'chat'
          ? `chat:${(await chatOf(scene, owner)).id}`
          : name
    expect(await subscribed(socket, await topicOf(caller))).toBe(own)
    expect(await subscribed(socket, await topicOf(await scene.regular(role, 'stranger')))).toBe(foreign)
    expect(leaksIn({ text: socket.received.join('\n') }, caller)).toEqual([])
    socket.close()
  },
)

test('a ticket that is not there and a foreign one are told in the same words', async () => {
  const caller = await scene.regular('customer', 'caller')
  const foreign = await scene.threadOf(await scene.regular('customer', 'stranger'))
  const socket = await openSocket(scene.app, caller.cookie)
  const codes = [
    await subscribed(socket, `ticket:${newId()}`),
    await subscribed(socket, `ticket:${foreign.id}`),
  ]
  expect(codes).toEqual(['not_found', 'not_found'])
  socket.close()
})

test('what happens on a foreign ticket, and every note, is pushed to no customer', async () => {
  const caller = await scene.somebody('customer')
  const own = await scene.open(caller)
  const foreign = await scene.open(await scene.regular('customer', 'stranger'))
  await log.through()
  const socket = await openSocket(scene.app, caller.cookie)
  for (const topic of ['me', `ticket:${own.id}`, `ticket:${foreign.id}`, 'desk'])
    await subscribed(socket, topic)
  for (const { id } of [own, foreign]) {
    const note = { id: newId(), text: `${NOTE_MARK} pushed`, isNote: true }
    await scene.helper.call(writeMessage, { params: { id }, body: note })
    await scene.helper.call(moveTicket, { params: { id }, body: { move: 'start' } })
  }
  await log.through()
  await socket.settle()
  const text = socket.received.join('\n')
  expect(text).toContain('ticket.moved')
  const events = socket.received
    .map((one) => JSON.parse(one) as ToClient)
    .filter((one) => one.op === 'events')
  expect(JSON.stringify(events)).not.toContain(foreign.id)
  expect(leaksIn({ text }, caller)).toEqual([])
  socket.close()
})

test('a passing sign goes only to who may watch the ticket, and that a note is written only to staff', async () => {
  const caller = await scene.regular('customer', 'caller')
  const stranger = await scene.regular('customer', 'stranger')
  const { id } = await scene.threadOf(caller)
  const [own, foreign, desk] = await Promise.all(
    [caller, stranger, scene.helper].map((one) => openSocket(scene.app, one.cookie)),
  )
  if (!own || !foreign || !desk) throw new Error('three sockets')
  for (const socket of [own, foreign, desk]) await subscribed(socket, `ticket:${id}`)
  const say = (socket: LiveSocket, kind: string) => socket.say({ op: 'signal', topic: `ticket:${id}`, kind })
  say(desk, 'noting')
  say(desk, 'viewing')
  say(desk, 'typing')
  say(foreign, 'typing')
  say(own, 'typing')
  await until(() => signsAt(own).length > 0 && signsAt(desk).length > 0)
  expect(signsAt(own)).toEqual([`typing ${scene.helper.id}`])
  expect(signsAt(desk)).toEqual([`typing ${caller.id}`])
  expect(signsAt(foreign)).toEqual([])
  for (const socket of [own, foreign, desk]) socket.close()
})

const signsAt = (socket: LiveSocket) =>
  socket.received
    .map((text) => JSON.parse(text) as ToClient)
    .flatMap((message) => (message.op === 'signal' ? [`${message.kind} ${message.person.id}`] : []))

async function until(isSo: () => boolean) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10))
}
