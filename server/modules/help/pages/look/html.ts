/** Text that is markup already. Only `html` and `raw` make it, so whatever else stands in a page is escaped. */
export type Html = { readonly markup: string }

type Part = Html | string | number | null | undefined | false | readonly Part[]

export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return raw(strings.map((text, at) => text + written(parts[at])).join(''))
}

/** For markup that was cleaned before: the text of an article, an icon. */
export const raw = (markup: string): Html => ({ markup })

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(written).join('')
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '')

/** What the search marked between its two letters, for the eye. */
export const marked = (text: string): Html =>
  raw(escaped(text).replaceAll('\u{E000}', '<mark>').replaceAll('\u{E001}', '</mark>'))
