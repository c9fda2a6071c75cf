import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ToClient } from '#contracts/live.ts'
import { openTicket, showTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openSocket } from '#testing/live-socket.ts'
import { worldOn } from '#testing/world.ts'
import { prepareDatabase } from '../make-world.ts'
import { startPostgres, type RunningPostgres } from '../postgres/postgres.ts'
import { FAST_AND_FORGETFUL, SILENT } from '../postgres/temporary.ts'
import type { Somebody } from '../rights/people.ts'
import { openScene, sceneSettings, type Scene } from '../rights/scene.ts'

let scene: Scene
let caller: Somebody
let dataDir: string
let postgres: RunningPostgres
const startAgain = async () => {
  postgres = await startPostgres({ dataDir, settings: FAST_AND_FORGETFUL, log: SILENT })
}
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-away-'))
  await startAgain()
  const { connection } = postgres
  await prepareDatabase(connection)
  scene = await openScene(await worldOn({ connection, drop: () => postgres.stop() }, sceneSettings))
  caller = await scene.regular('customer', 'caller')
})
afterAll(async () => {
  await scene.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const language = { 'accept-language': 'bg' }
const ask = (id: string) => caller.send({ method: 'GET', url: `/api/tickets/${id}`, headers: language })

const health = () =>
  Promise.all(
    (['GET', 'HEAD'] as const).map(
      async (method) => (await scene.app.inject({ method, url: '/api/health' })).statusCode,
    ),
  )

async function untilHealed<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

test('a database that goes away: told so, healed by itself, nothing lost, sockets go on', async () => {
  const ticket = await scene.open(caller)
  const { position } = await caller.call(showTicket, { params: { id: ticket.id } })
  const socket = await openSocket(scene.app, caller.cookie)
  socket.say({ op: 'subscribe', topic: `ticket:${ticket.id}`, from: position })
  await socket.settle()

  expect(await health()).toEqual([200, 200])
  await postgres.stop()
  expect(await health()).toEqual([503, 503])
  const away = await ask(ticket.id)
  expect([away.status, away.headers['retry-after']]).toEqual([503, '2'])
  const { code, title } = JSON.parse(away.text) as { code: string; title: string }
  expect(code).toBe('unavailable')
  expect(title).toMatch(/[а-я]/)
  const written = { id: newId(), text: 'Written while nobody could keep it.', isNote: false }
  const write = () => caller.call(writeMessage, { params: { id: ticket.id }, body: written })
  await expect(write()).rejects.toThrow('unavailable')
  const opened = { id: newId(), title: 'Later', description: 'Later', typeId: scene.typeId }
  await expect(caller.call(openTicket, { body: opened })).rejects.toThrow('unavailable')
  const visitors = await scene.app.inject({ method: 'GET', url: '/api/ticket-types' })
  expect([visitors.statusCode, visitors.headers['retry-after']]).toEqual([503, '2'])
  await startAgain()

  const { message } = await untilHealed(write)
  expect(await health()).toEqual([200, 200])
  const thread = await caller.call(showTicket, { params: { id: ticket.id } })
  expect(thread.messages.filter((one) => one.id === message.id)).toHaveLength(1)
  await untilHealed(async () => {
    await socket.settle()
    if (!eventsAt(socket.received).includes('message.added')) throw new Error('not yet')
  })
  expect(eventsAt(socket.received)).toEqual(['message.added'])
  await scene.world.reactions.settle()
  socket.close()
})

const eventsAt = (received: string[]) =>
  received
    .map((text) => JSON.parse(text) as ToClient)
    .flatMap((one) => (one.op === 'events' ? one.events.map((event) => event.type) : []))
    .filter((type) => type !== 'conversation.read')
