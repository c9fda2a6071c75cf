import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast } from '#contracts/color/color.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

/** Tokens of one mode with the references to others resolved. */
function tokensOf(mode: 'light' | 'dark') {
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(
    ([, selector = '']) => selector.includes(`'${mode}'`) || /:root\s*$/.test(selector),
  )
  const found = blocks.flatMap(([, , body = '']) => [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)])
  const raw = new Map(found.map(([, name = '', value = '']) => [name, value]))
  const read = (name: string): string =>
    (raw.get(name) ?? '').replace(/^var\(--([\w-]+)\)$/, (_, other) => read(other))
  return read
}

const surfaces = ['bg', 'panel', 'side']
const pairs: [string, string][] = [
  ...['ink', 'ink-soft', 'mute'].flatMap((ink) =>
    [...surfaces, 'accent-tint'].map((on): [string, string] => [ink, on]),
  ),
  ...['danger', 'warn', 'info', 'good', 'accent', 'accent-ink'].flatMap((ink) =>
    surfaces.map((on): [string, string] => [ink, on]),
  ),
  ...['danger', 'warn', 'info', 'good'].map((state): [string, string] => [state, `${state}-tint`]),
  ['accent-ink', 'accent-tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['panel', 'good'],
  ['panel', 'warn'],
  ['panel', 'info'],
  ['note-ink', 'note'],
  ['ink-soft', 'line-soft'],
  ['mute', 'line-soft'],
]

test.each(['light', 'dark'] as const)('every ink can be read on its surface in %s mode', (mode) => {
  const read = tokensOf(mode)
  const poor = pairs
    .map(([ink, on]) => ({ pair: `${ink} on ${on}`, ratio: contrast(read(ink), read(on)) }))
    .filter(({ ratio }) => !(ratio >= 4.5))
  expect(poor).toEqual([])
})

test.each(['light', 'dark'] as const)('edges of controls stand out in %s mode', (mode) => {
  const read = tokensOf(mode)
  for (const on of ['bg', 'panel']) expect(contrast(read('line-strong'), read(on))).toBeGreaterThanOrEqual(3)
})
