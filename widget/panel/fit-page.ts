import {
  ADDRESS_LIMIT,
  ATTRIBUTE_LIMIT,
  ATTRIBUTE_NAME,
  MOST_ATTRIBUTES,
  PAGE_TITLE_LIMIT,
} from '#contracts/page-limits.ts'
import type { Attributes, PageShown } from '../messages.ts'

// A page may be called anything and say anything of its visitor; that must not keep him from writing.

export const fitPage = ({ url, title, referrer }: PageShown): PageShown => ({
  url: url.slice(0, ADDRESS_LIMIT),
  title: fit(title, PAGE_TITLE_LIMIT),
  referrer: fit(referrer, ADDRESS_LIMIT),
})

/** Of what the page says of him, what is taken. */
export function fitAttributes(given: Attributes): Attributes {
  const fitting = Object.entries(given).flatMap(([name, value]): [string, Attributes[string]][] => {
    if (!ATTRIBUTE_NAME.test(name)) return []
    if (typeof value === 'string') return [[name, fit(value, ATTRIBUTE_LIMIT)]]
    return typeof value === 'boolean' || Number.isFinite(value) ? [[name, value]] : []
  })
  return Object.fromEntries(fitting.slice(0, MOST_ATTRIBUTES))
}

/** One line, without what nobody types; cut, and then without the half of a letter. */
const fit = (text: string, most: number) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, most)
    .replace(/\p{Cs}/gu, '')
    .trim()
