import type { MantineColorSchemeManager } from '@mantine/core'
import { forget, remember, remembered } from './memory.ts'

export const colorModes = ['light', 'dark', 'auto'] as const
export type ColorMode = (typeof colorModes)[number]

const isColorMode = (value: string): value is ColorMode => (colorModes as readonly string[]).includes(value)

const key = 'color-mode'
let heard: ((event: StorageEvent) => void) | undefined

/** Shares its key with first-paint.js, which sets the mode before Mantine is there. */
export const colorModeManager: MantineColorSchemeManager = {
  get: (fallback) => remembered(key, isColorMode) ?? fallback,
  set: (mode) => remember(key, mode),
  subscribe: (onChange) => {
    heard = (event) => {
      if (event.key === key && event.newValue && isColorMode(event.newValue)) onChange(event.newValue)
    }
    window.addEventListener('storage', heard)
  },
  unsubscribe: () => heard && window.removeEventListener('storage', heard),
  clear: () => forget(key),
}
