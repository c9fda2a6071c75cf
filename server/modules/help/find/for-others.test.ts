import { afterAll, beforeAll, expect, test } from 'vitest'
import { system, type Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import { findArticles } from '#modules/help'
import { openWorkshop, type Workshop } from '#testing/workshop.ts'

let it: Workshop
beforeAll(async () => {
  it = await openWorkshop()
  await it.published({ title: 'Card is late', body: 'It takes ten days.' })
  await it.moved(await it.written({ title: 'Card batch 118 is lost' }), 'keep_internal')
})
afterAll(() => it.stop())

const visitor: Actor = { kind: 'visitor', role: 'visitor', locale: 'en', address: '127.0.0.1' }
const find = (actor: Actor, audience: 'public' | 'staff') =>
  snapshot(it.world, actor, (tx) => findArticles(tx, { words: 'card', locale: 'en', audience }))

test('another module finds articles in its own transaction, with how well they fit and their plain words', async () => {
  const [best] = await find(system('guide'), 'public')
  expect(best).toMatchObject({
    how: 'all',
    plain: 'It takes ten days.',
    path: '/help/en/articles/card-is-late',
  })
  expect(best?.rank).toBeGreaterThan(0)
  expect(await find(system('guide'), 'staff')).toHaveLength(2)
  expect(await find(system('guide'), 'public')).toHaveLength(1)
})

test('who forgets for whom he asks shows a visitor nothing internal: the database holds', async () => {
  expect(await find(visitor, 'staff')).toHaveLength(1)
})
