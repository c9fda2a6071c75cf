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
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, gap: string) => String(params[gap] ?? known(gap, locale, params)))
  return { title: fill(title), remedy: fill(remedy) }
}

/** What fills a gap that the refusal itself does not. */
function known(gap: string, locale: Locale, { seconds = 60 }: FaultParams): string {
  if (gap === 'wait') return waitIn(locale, Number(seconds))
  return gap === 'name' ? another[locale] : ''
}

/** Who or what has it already, where nobody looked. */
const another: Record<Locale, string> = { en: 'Another', bg: 'друг', ru: 'другому' }

/** 2182 seconds are 37 minutes to a person. */
function waitIn(locale: Locale, seconds: number): string {
  const [size, unit] = seconds < 90 ? [1, 'second'] : seconds < 5400 ? [60, 'minute'] : [3600, 'hour']
  const length = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })
  return length.format(Math.ceil(seconds / size))
}
