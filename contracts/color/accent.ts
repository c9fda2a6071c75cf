import { contrast, fromOklch, toOklch } from './color.ts'

/** The darkest surface of the light mode: what can be read on it can be read on all. */
const paper = '#f1f1ee'

/** The accent tokens of both modes, made from the one colour that the admin chose. */
export function accentTokens(seed: string): Record<`--${'light' | 'dark'}-${string}`, string> {
  const { c, h } = toOklch(seed)
  const calm = Math.min(c, 0.12)
  const light = darkenUntil(seed, paper, 4.5)
  const dark = fromOklch({ l: 0.73, c: calm, h })
  return {
    '--light-accent': light,
    '--light-accent-hover': shifted(light, -0.05),
    '--light-accent-tint': fromOklch({ l: 0.955, c: Math.min(c, 0.018), h }),
    '--light-accent-ink': darkenUntil(shifted(light, -0.08), '#dfe7e4', 6),
    '--light-on-accent': '#ffffff',
    '--dark-accent': dark,
    '--dark-accent-hover': shifted(dark, 0.05),
    '--dark-accent-tint': fromOklch({ l: 0.285, c: Math.min(c, 0.04), h }),
    '--dark-accent-ink': fromOklch({ l: 0.84, c: Math.min(c, 0.1), h }),
    '--dark-on-accent': fromOklch({ l: 0.22, c: Math.min(c, 0.03), h }),
  }
}

const shifted = (hex: string, by: number) => {
  const { l, c, h } = toOklch(hex)
  return fromOklch({ l: Math.min(1, Math.max(0, l + by)), c, h })
}

function darkenUntil(hex: string, on: string, ratio: number): string {
  let color = hex
  for (let step = 0; step < 50 && contrast(color, on) < ratio; step += 1) color = shifted(color, -0.02)
  return color
}
