import { expect, test } from 'vitest'
import type { InvitationShown } from '#contracts/invitations.ts'
import { choose, wordsFor, type Visit } from './choose.ts'

const shown = (over: Partial<InvitationShown> = {}): InvitationShown => ({
  id: 'one',
  words: { en: 'May we help?' },
  pages: [],
  afterSeconds: 10,
  guests: 'all',
  languages: [],
  isOfNow: false,
  ...over,
})
const visit = (over: Partial<Visit> = {}): Visit => ({
  address: 'https://shop.example/lamps/red',
  seconds: 10,
  sinceLoad: 10,
  isReturning: false,
  language: 'en',
  ...over,
})

test.each<[string, boolean, Partial<InvitationShown>, Partial<Visit>]>([
  ['its time has come', true, {}, {}],
  ['its time has not come', false, {}, { seconds: 9 }],
  ['it is for newcomers, and he is one', true, { guests: 'new' }, {}],
  ['it is for newcomers, and he comes again', false, { guests: 'new' }, { isReturning: true }],
  ['it is for those who return, and he is new', false, { guests: 'returning' }, {}],
  ['it is for those who return, and he does', true, { guests: 'returning' }, { isReturning: true }],
  ['one of its pages fits', true, { pages: ['/cart', '/lamps/*'] }, {}],
  ['none of its pages fits', false, { pages: ['/cart', '/clocks/*'] }, {}],
  ['it is for his language', true, { languages: ['bg', 'en'] }, {}],
  ['it is for another language', false, { languages: ['bg'] }, {}],
  ['somebody answered when the page came', true, { isOfNow: true }, { sinceLoad: 600 }],
  ['somebody answered when the page came, long ago', false, { isOfNow: true }, { sinceLoad: 1000 }],
])('%s: invited %s', (_when, isInvited, invitation, who) => {
  expect(choose([shown(invitation)], visit(who)) !== undefined).toBe(isInvited)
})

test('of those that fit it is the first', () => {
  expect(
    choose([shown({ id: 'late', afterSeconds: 60 }), shown({ id: 'a' }), shown({ id: 'b' })], visit())?.id,
  ).toBe('a')
})

test.each([
  ['de', { en: 'Help?', de: 'Hilfe?' }, { language: 'de', text: 'Hilfe?' }],
  ['fr', { de: 'Hilfe?', en: 'Help?' }, { language: 'en', text: 'Help?' }],
  ['fr', { bg: 'Помощ?' }, { language: 'bg', text: 'Помощ?' }],
])('in %s it says what there is', (language, words, says) => {
  expect(wordsFor({ words }, language)).toEqual(says)
})
