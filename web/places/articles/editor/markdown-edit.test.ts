import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edited, edits } from './markdown-edit.ts'
import type { Edit } from './markdown-edit.ts'

/** The text with the selection between `[` and `]`, before and after. */
function run(marked: string, edit: Edit): string {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const { from, to, text: put, start: at, end: until } = edited(text, start, end, edit)
  const next = text.slice(0, from) + put + text.slice(to)
  return `${next.slice(0, at)}⟦${next.slice(at, until)}⟧${next.slice(until)}`
}

describe('an edit writes its signs around what is chosen', () => {
  test.each<[string, Edit, string]>([
    ['a [word] b', 'bold', 'a **⟦word⟧** b'],
    ['a **[word]** b', 'bold', 'a ⟦word⟧ b'],
    ['a [] b', 'italic', 'a *⟦⟧* b'],
    ['one\n[two]\nthree', 'heading', 'one\n⟦## two⟧\nthree'],
    ['## [two]', 'heading', '⟦two⟧'],
    ['## [two]', 'subheading', '⟦### two⟧'],
    ['[one\ntwo]', 'list', '⟦- one\n- two⟧'],
    ['[- one\n- two]', 'numbers', '⟦1. one\n2. two⟧'],
    ['[1. one\n2. two]', 'numbers', '⟦one\ntwo⟧'],
    ['a[] b', 'quote', '⟦> a b⟧'],
    ['see [here]', 'link', 'see [here](⟦https://⟧)'],
    ['see [https://x.example]', 'link', 'see [⟦⟧](https://x.example)'],
  ])('%s by %s', (before, edit, after) => {
    expect(run(before, edit)).toBe(after)
  })
})

test('an edit changes the chosen lines and nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(50), fc.nat(50), fc.constantFrom(...edits), (text, one, other, edit) => {
      const [start, end] = [one, other].map((at) => Math.min(at, text.length)).sort((a, b) => a - b) as [
        number,
        number,
      ]
      const { from, to, text: put, start: at, end: until } = edited(text, start, end, edit)
      const next = text.slice(0, from) + put + text.slice(to)
      expect(from).toBeLessThanOrEqual(edit === 'table' ? end : start)
      expect(to).toBeGreaterThanOrEqual(end)
      expect(at).toBeGreaterThanOrEqual(from)
      expect(until).toBeLessThanOrEqual(next.length)
    }),
  )
})
