import { expect, test } from 'vitest'
import type { CannedReply } from '#contracts/canned-replies.ts'
import { fitting } from './fitting.ts'

const reply = (name: string, over: Partial<CannedReply> = {}): CannedReply => ({
  id: name,
  name,
  texts: { en: 'Hello' },
  scope: 'everybody',
  componentId: null,
  owner: { id: 'o', name: 'Owner', role: 'admin', isRemoved: false },
  usedCount: 0,
  version: 1,
  abilities: { change: false },
  ...over,
})
const names = (replies: CannedReply[]) => replies.map(({ name }) => name)
const on = { componentId: 'cards', locale: 'bg' } as const

test('names that begin so come before texts that hold it, and the most used first', () => {
  const all = [
    reply('Delay', { texts: { bg: 'Картата идва' } }),
    reply('Карта по куриер', { usedCount: 1 }),
    reply('Нова карта', { usedCount: 5 }),
    reply('Thanks'),
  ]
  expect(names(fitting(all, 'карта', on))).toEqual(['Нова карта', 'Карта по куриер', 'Delay'])
  expect(names(fitting(all, 'курие кар', on))).toEqual(['Карта по куриер'])
  expect(fitting(all, '', on)).toHaveLength(4)
})

test('those of another component are not offered', () => {
  const all = [
    reply('Ours', { scope: 'component', componentId: 'cards' }),
    reply('Theirs', { scope: 'component', componentId: 'cash' }),
  ]
  expect(names(fitting(all, '', on))).toEqual(['Ours'])
})
