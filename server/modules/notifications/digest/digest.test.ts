import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveChoice, saveDigest } from '#contracts/choices.ts'
import type { MailWay } from '#contracts/notification-kinds.ts'
import { readTicket } from '#contracts/read-marks.ts'
import { afterDays, afterMinutes } from '#testing/clock.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, worldOn, type TestWorld } from '#testing/world.ts'
import { desk } from '../testing.ts'
import { makeDigests } from './make-digests.ts'

let it: TestWorld
let cards: Awaited<ReturnType<typeof desk>>
let elena: Person
let petar: Person
let maria: Person

beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '100' })
  elena = await signInAs(it, 'elena')
  petar = await signInAs(it, 'petar')
  maria = await signInAs(it, 'maria')
  cards = await desk(it, [maria])
  await choose('digest')
})
afterAll(() => it.stop())
beforeEach(async () => {
  await it.world.db.deleteFrom('mails').execute()
  await it.world.db.updateTable('notifications').set({ collected_at: new Date() }).execute()
  await it.world.db.updateTable('digest_times').set({ made_for: null }).execute()
})

async function choose(mail: MailWay) {
  for (const kind of ['ticket_opened', 'customer_wrote'] as const) {
    await maria.call(saveChoice, { params: { kind }, body: { bell: true, mail, push: false } })
  }
}
const digests = () =>
  it.world.db
    .selectFrom('mails')
    .selectAll()
    .where('kind', '=', 'digest')
    .where('to_user', '=', maria.id)
    .orderBy('created_at')
    .execute()
const tomorrow = (work: () => Promise<void>) => afterDays(it, 1, work)
const run = () => makeDigests(it.world)

test('one mail with all that has come, ticket by ticket, in the words of its reader', async () => {
  const first = await cards.open(elena, { title: 'Lost <i>card</i>' })
  const second = await cards.open(petar, { title: 'Друга карта' })
  await cards.write(elena, first, 'Is it on its way?')
  expect(await cards.mails(maria, first)).toEqual([])
  await run()
  expect(await digests(), 'not before it is due').toEqual([])
  await tomorrow(run)
  const [mail, ...more] = await digests()
  expect(more).toEqual([])
  expect(mail?.subject).toBe('Какво ново')
  const parts = mail?.text.split('#').slice(1) ?? []
  expect(parts[0]).toContain('Lost <i>card</i>')
  expect(parts[0]).toMatch(
    /Нова, от Elena Sokolova: It has not come yet[^]*Elena Sokolova писа: Is it on its way\?/,
  )
  expect(parts[0]).toContain(`${it.world.config.publicUrl}/desk/t/`)
  expect(parts[1]).toMatch(/Друга карта[^]*Нова, от Петър Димитров/)
  expect(mail?.html).toContain('Lost &lt;i&gt;card&lt;/i&gt;')
  expect(await cards.mails(maria, second)).toEqual([])
})

test('what he has read meanwhile is left out; where nothing is left no mail goes', async () => {
  const read = await cards.open(elena, { title: 'Read by then' })
  await maria.call(readTicket, { params: { id: read }, body: { seq: 1 } })
  await it.world.reactions.settle()
  await tomorrow(run)
  expect(await digests()).toEqual([])

  await it.world.db.updateTable('digest_times').set({ made_for: null }).execute()
  await cards.open(elena, { title: 'Not read' })
  await tomorrow(run)
  const [mail] = await digests()
  expect(mail?.text).toContain('Not read')
  expect(mail?.text).not.toContain('Read by then')
})

describe('there is one for each moment', () => {
  test('however many processes and clocks try it', async () => {
    const other = await worldOn({ connection: it.world.ownerConnection, drop: async () => {} }, {})
    await cards.open(elena)
    await tomorrow(async () => {
      other.world.now = () => it.world.now()
      await Promise.all([it, other, it, other, it, other].map(({ world }) => makeDigests(world)))
      await run()
    })
    await other.stop()
    expect(await digests()).toHaveLength(1)
  })

  test('what comes after it waits for the next, also what was only written late', async () => {
    await cards.open(elena, { title: 'In time' })
    await tomorrow(run)
    await cards.open(elena, { title: 'Late' })
    await tomorrow(run)
    expect(await digests()).toHaveLength(1)
    await afterDays(it, 2, run)
    const texts = (await digests()).map(({ text }) => text)
    expect(texts.map((text) => [text.includes('In time'), text.includes('Late')])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  test('a clock that jumps ahead or back makes no second one', async () => {
    await cards.open(elena)
    await tomorrow(run)
    for (const minutes of [24 * 60 + 120, 24 * 60 - 120, 24 * 60]) await afterMinutes(it, minutes, run)
    expect(await digests()).toHaveLength(1)
  })
})

test('every hour, for who wants it so', async () => {
  await maria.call(saveDigest, { body: { every: 'hour', hour: 8 } })
  await cards.open(elena, { title: 'Soon' })
  await afterMinutes(it, 61, run)
  expect(await digests()).toHaveLength(1)
  await maria.call(saveDigest, { body: { every: 'day', hour: 8 } })
})

test('who wants no mails any more gets none of what was collected', async () => {
  await cards.open(elena)
  await choose('off')
  await tomorrow(run)
  expect(await digests()).toEqual([])
  await choose('digest')
  await it.world.db.updateTable('digest_times').set({ made_for: null }).execute()
  await tomorrow(run)
  expect(await digests(), 'nor later').toEqual([])
})
