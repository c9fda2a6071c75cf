import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listChats, startChat } from '#contracts/chat.ts'
import { askForEffort, openVisitorSession } from '#contracts/visitor-sessions.ts'
import { solveEffort, type Effort } from '#contracts/effort/solve-effort.ts'
import { newId } from '#kit/id.ts'
import { guest, guestWith, openChatDesk, starts, type ChatDesk } from '#testing/chats.ts'
import { makeClient } from '#testing/client.ts'
import { afterMinutes } from '#testing/clock.ts'
import { sweepVisitorSessions } from './end-session.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
})
afterAll(() => it.stop())

const task = () => makeClient(it).call(askForEffort)
const solved = async () => solveEffort(await task())
const opens = (effort?: Effort) => ({ body: { inbox: it.inbox.publicId, ...(effort && { effort }) } })
const refusal = async (effort?: Effort) =>
  (await makeClient(it).refused(openVisitorSession, opens(effort))).code

describe('an anonymous visitor', () => {
  test('comes in with one solved task, once', async () => {
    const effort = await solved()
    const { session } = await makeClient(it).call(openVisitorSession, opens(effort))
    expect((await guestWith(it, session).call(listChats)).items).toEqual([])
    expect(await refusal(effort)).toBe('effort_needed')
  })

  test('comes in once also when he sends it twice in the same moment', async () => {
    const effort = await solved()
    const both = await Promise.all(
      [1, 2].map(() =>
        makeClient(it).send({
          method: 'POST',
          url: openVisitorSession.path,
          payload: JSON.stringify(opens(effort).body),
        }),
      ),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 428])
  })

  const wrong: [string, () => Promise<Effort | undefined>][] = [
    ['none at all', async () => undefined],
    [
      'a wrong answer',
      async () => {
        const { task: asked, answer } = await solved()
        return { task: asked, answer: answer - 1 }
      },
    ],
    ['an answer to nothing', async () => ({ task: '', answer: 0 })],
    [
      'a task of his own making',
      async () => solveEffort({ task: `${newId()}.1.9999999999.${'a'.repeat(43)}`, bits: 1 }),
    ],
    [
      'a task that he made easier',
      async () => solveEffort({ task: (await task()).task.replace('.12.', '.1.'), bits: 1 }),
    ],
    [
      'a task whose end he moved',
      async () => {
        const asked = await task()
        return solveEffort({ ...asked, task: asked.task.replace(/\.\d{10}\./, '.9999999999.') })
      },
    ],
  ]
  test.each(wrong)('does not come in with %s', async (_with, effort) => {
    expect(await refusal(await effort())).toBe('effort_needed')
  })

  test('does not come in with a task of another address', async () => {
    const effort = await solved()
    const reply = await it.app.inject({
      method: 'POST',
      url: openVisitorSession.path,
      payload: opens(effort).body,
      remoteAddress: '203.0.113.9',
      headers: { origin: it.world.config.publicUrl },
    })
    expect(reply.statusCode).toBe(428)
  })

  test('does not come in with a task that is too old', async () => {
    const effort = await solved()
    expect(await afterMinutes(it, 6, () => refusal(effort))).toBe('effort_needed')
  })
})

test('the more came in from an address within the hour, the harder the next task; one solved ahead is too easy by then', async () => {
  const ahead = await solved()
  const easy = (await task()).bits
  await sql`insert into visitor_efforts (id, network) select gen_random_uuid(), '127.0.0.1'
    from generate_series(1, ${4 * it.world.config.limitFactor}::int)`.execute(it.world.db)
  expect((await task()).bits).toBe(easy + 2)
  expect(await refusal(ahead)).toBe('effort_needed')
  await afterMinutes(it, 61, async () => {
    expect((await task()).bits).toBe(easy)
    await sweepVisitorSessions(it.world)
  })
  expect(await it.world.db.selectFrom('visitor_efforts').select('id').execute()).toEqual([])
})

test('words that come with the field that nobody sees are refused and not kept', async () => {
  const who = await guest(it)
  const body = { id: newId(), messageId: newId(), inbox: it.inbox.publicId, text: 'Cheap pills' }
  const { code } = await who.refused(startChat, { body: { ...body, website: 'https://pills.example' } })
  expect(code).toBe('looks_automatic')
  expect((await who.call(listChats)).items).toEqual([])
  await starts(it, who, { website: '' })
  expect((await who.call(listChats)).items).toHaveLength(1)
})
