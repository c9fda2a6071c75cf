import type { FaultCode } from '../faults.ts'
import type { Locale } from '../roles.ts'
import type { FaultWords } from './fault-words.ts'
import { faultsInBg } from './faults.bg.ts'
import { faultsInEn } from './faults.en.ts'
import { faultsInRu } from './faults.ru.ts'

const words: Record<Locale, FaultWords> = { en: faultsInEn, bg: faultsInBg, ru: faultsInRu }

export type FaultParams = Record<string, string | number>

export function faultWords(code: FaultCode, locale: Locale, params: FaultParams) {
  const [title, remedy] = words[locale][code]
  return { title: fill(title, params), remedy: fill(remedy, params) }
}

const fill = (text: string, params: FaultParams) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
