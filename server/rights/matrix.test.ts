import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contracts/endpoint.ts'
import { routes } from '../app.ts'
import { owned } from './call.ts'
import { calls } from './calls/index.ts'
import { cellsOf, nameOf } from './cells.ts'
import { gaps } from './gaps.ts'
import { matrix } from './matrix.ts'
import { leaksIn, makePlay } from './play.ts'
import { anybody } from './row.ts'
import { openScene, type Scene } from './scene.ts'

const names = routes.map((route) => route.endpoint.name)
const called = calls.map((call) => call.endpoint.name)

test('every endpoint has its row and its call, and nothing else has', () => {
  expect(gaps(names, Object.keys(matrix), 'row')).toEqual([])
  expect(gaps(names, called, 'call')).toEqual([])
})

test('a planted endpoint is missed, and so is a row for nothing', () => {
  expect(gaps([...names, 'showSecrets'], Object.keys(matrix), 'row')).toEqual(['showSecrets has no row'])
  expect(gaps(names, [...Object.keys(matrix), 'showSecrets'], 'row')).toEqual(['showSecrets is no endpoint'])
})

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.stop())

test.each(calls.map((call) => [call.endpoint.name, call] as const))(
  '%s',
  async (name, call) => {
    const cells = cellsOf(call, matrix[name] ?? anybody('done'))
    const expected = cells.map((cell) => [nameOf(cell), cell.meets])
    const play = makePlay(scene, call)
    const played = []
    for (const cell of cells) {
      const { met, leaks, told } = await play(cell)
      played.push([nameOf(cell), met, ...leaks.map((leak) => `sees ${leak}`)])
      if (met !== 'done') expect(told, 'who is refused has done nothing').toBe(0)
    }
    expect(played).toEqual(expected)
  },
  120_000,
)

test('a planted endpoint that opens what is not his is caught by its call', async () => {
  const open = endpoint({
    name: 'showSecrets',
    says: 'Shows everybody everything.',
    group: 'Planted',
    method: 'GET',
    path: '/api/secrets',
    may: ['visitor', 'customer'],
    reply: z.object({ words: z.string() }),
  })
  const cells = cellsOf(
    owned(open, () => ({})),
    anybody('done'),
  )
  expect(cells.map(nameOf)).toContain('customer by key, foreign')
  const [other, own] = [await scene.somebody('customer'), await scene.somebody('customer')]
  expect(leaksIn({ text: `${other.mark} ${own.mark} zqnote $argon2id$` }, own)).toEqual([
    '$argon2',
    other.mark,
    'zqnote',
  ])
})
