import { useSyncExternalStore } from 'react'
import { showLook } from '#contracts/look.ts'
import type { Look } from '#contracts/look.ts'
import { locales } from '#contracts/roles.ts'
import type { Locale } from '#contracts/roles.ts'
import { accentTokens } from '#contracts/color/accent.ts'
import { call } from './api.ts'
import { forget, remember } from './memory.ts'

let look: Look = {
  name: 'Switchboard',
  logo: null,
  accent: null,
  signUpOpen: false,
  languages: [...locales],
  maxFileMb: 50,
  demoLogins: [],
}
const listeners = new Set<() => void>()

/** Takes effect at once; first-paint.js brings the accent back before the next page is painted. */
export function wear(next: Look) {
  look = next
  const tokens = next.accent ? accentTokens(next.accent) : {}
  const { style } = document.documentElement
  for (const name of Object.keys(accentTokens('#000000'))) style.removeProperty(name)
  for (const [name, value] of Object.entries(tokens)) style.setProperty(name, value)
  if (next.accent) remember('accent', JSON.stringify(tokens))
  else forget('accent')
  for (const listener of listeners) listener()
}

/** Without an answer the page keeps the product's own look; what it asks next says what is wrong. */
export const startLook = () => call(showLook).then(wear, () => undefined)

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLook = (): Look => useSyncExternalStore(listen, () => look)

/** In which languages something is asked for: those of the house, and those in which it says something already. */
export function useAskedLanguages(said: readonly Locale[] = []): Locale[] {
  const { languages } = useLook()
  return locales.filter((locale) => languages.includes(locale) || said.includes(locale))
}
