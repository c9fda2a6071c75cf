import { expect, test, vi } from 'vitest'
import { asWords } from './own-tickets.ts'

vi.mock('../../kit/live.ts', () => ({ useLive: () => undefined }))

test.each([
  ['card arrival', 'card arrival'],
  ['  Картата   ми ', 'Картата ми'],
  ['#10432', '#10432'],
  ['status:new', '"status:new"'],
  ['-card', '"-card"'],
  ['say "hello', 'say "\\"hello"'],
  ['sort:created', '"sort:created"'],
  ['', ''],
])('%s is asked for as %s', (typed, asked) => {
  expect(asWords(typed)).toBe(asked)
})
