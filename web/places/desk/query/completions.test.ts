import { expect, test } from 'vitest'
import { completionsAt } from './completions.ts'

const components = [
  { value: 'none', label: 'No component' },
  { value: 'card_arrival', label: 'Card arrival' },
  { value: 'lost_card', label: 'Lost or stolen card' },
]
const statuses = [
  { value: 'open', label: 'Open' },
  { value: 'in_process', label: 'В работе' },
]
const known = {
  field: (name: string) => name.toUpperCase(),
  values: (field: string) => (field === 'component' ? components : field === 'status' ? statuses : []),
}

/** The cursor is the `|` in the text. */
const offered = (marked: string) =>
  completionsAt(marked.replace('|', ''), marked.indexOf('|'), known).map(({ value }) => value)

test.each([
  ['st|', ['status']],
  ['card comp|', ['component']],
  ['component:c|', ['card_arrival', 'none', 'lost_card']],
  ['component:stolen|', ['lost_card']],
  ['component:card_arrival,lo|', ['lost_card']],
  ['status:в|', ['in_process']],
  ['status:cl|', ['closed']],
  ['is:un|', ['unassigned', 'unread']],
  ['"card a|', []],
])('%s', (marked, expected) => {
  expect(offered(marked)).toEqual(expected)
})

test('a choice replaces what was typed and leaves the rest', () => {
  const [offer] = completionsAt('a component:sto b', 15, known)
  expect(offer).toMatchObject({ text: 'a component:lost_card b', cursor: 21, what: 'value' })
})

test('a field is told in the reader’s words', () => {
  expect(completionsAt('pri', 3, known)[0]).toMatchObject({
    value: 'priority',
    label: 'PRIORITY',
    text: 'priority:',
  })
})
