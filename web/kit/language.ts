import { createInstance } from 'i18next'
import type { BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { locales } from '#contracts/roles.ts'
import type { Locale } from '#contracts/roles.ts'
import { remember } from './memory.ts'

/** One file of words for each language and part of the product; a page loads only its own. */
const files = import.meta.glob<{ default: object }>('../words/*/*.ts')

const words: BackendModule = {
  type: 'backend',
  callbackApi: false,
  init: () => undefined,
  // oxlint-disable-next-line no-misused-promises -- with `callbackApi: false` the promise is the answer
  read: async (language, part) => {
    const load = files[`../words/${language}/${part}.ts`]
    if (!load) throw new Error(`No words for ${language}/${part}`)
    return { ...(await load()).default }
  },
}

const i18n = createInstance()

export const isLocale = (tag: string): tag is Locale => (locales as readonly string[]).includes(tag)

/** first-paint.js has already chosen between what was remembered and what the browser asks for. */
export async function startLanguage() {
  const { lang } = document.documentElement
  await i18n
    .use(words)
    .use(initReactI18next)
    .init({
      lng: isLocale(lang) ? lang : 'en',
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    })
}

/** The switch calls it, and sign-in with the language of the profile. */
export async function speak(language: Locale) {
  remember('language', language)
  document.documentElement.lang = language
  await i18n.changeLanguage(language)
}

export const spoken = (): Locale => (isLocale(i18n.language) ? i18n.language : 'en')
