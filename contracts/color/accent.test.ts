import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentTokens } from './accent.ts'
import { contrast, fromOklch, toOklch } from './color.ts'

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('a colour goes to OKLCH and back', () => {
  fc.assert(
    fc.property(color, (hex) => {
      expect(fromOklch(toOklch(hex))).toBe(hex)
    }),
  )
})

test('whatever colour the admin chooses, words on it and in it can be read in both modes', () => {
  fc.assert(
    fc.property(color, (seed) => {
      const tokens = accentTokens(seed)
      for (const mode of ['light', 'dark'] as const) {
        const paper = mode === 'light' ? '#f1f1ee' : '#151918'
        const [plain, hover, tint, ink, on] = [
          'accent',
          'accent-hover',
          'accent-tint',
          'accent-ink',
          'on-accent',
        ].map((name) => tokens[`--${mode}-${name}`] as string) as [string, string, string, string, string]
        expect(contrast(on, plain)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(on, hover)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(plain, paper)).toBeGreaterThanOrEqual(4.5)
      }
    }),
  )
})
