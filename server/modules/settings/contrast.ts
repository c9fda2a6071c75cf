import { Fault } from '#kit/fault.ts'

/** The surfaces of the two modes, as the web's tokens have them, and what WCAG 2.2 asks of words on the first. */
const surfaces = [
  { mode: 'light', color: '#ffffff', least: 4.5 },
  // Tones for the dark mode are lightened from the accent; a button in a mail shows the accent itself there.
  { mode: 'dark', color: '#151918', least: 1.1 },
] as const

/** Throws contrast_too_low with the measured and the wanted contrast. */
export function refuseUnreadable(accent: string): void {
  for (const { mode, color, least } of surfaces) {
    const measured = contrast(accent, color)
    if (measured >= least) continue
    // Cut, not rounded: 4.496 must not be refused as "4.50, at least 4.5".
    const params = { contrast: Math.floor(measured * 100) / 100, limit: least, mode, field: 'accent' }
    throw new Fault('contrast_too_low', { field: 'accent', params })
  }
}

/** WCAG 2.2, contrast ratio: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
