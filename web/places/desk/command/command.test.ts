import { expect, test } from 'vitest'
import { fitting } from './command.ts'
import type { Command } from './command.ts'

const commands = ['New ticket', 'Go to “Unassigned”', 'Look: Dark', 'Език: Български'].map(
  (label): Command => ({
    id: label,
    label,
    Icon: (() => null) as unknown as Command['Icon'],
    run: () => undefined,
  }),
)

test.each([
  ['', 4],
  ['new', 1],
  ['go un', 1],
  ['un go', 1],
  ['dark', 1],
  ['бълг', 1],
  ['ticket new old', 0],
  ['ark', 0],
])('“%s” finds %i', (typed, count) => {
  expect(fitting(commands, typed)).toHaveLength(count)
})
