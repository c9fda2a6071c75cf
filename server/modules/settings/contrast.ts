import { contrast } from '#contracts/color/color.ts'
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
