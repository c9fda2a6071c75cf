import type { Locale } from '#contracts/roles.ts'
import { faultWords } from '#contracts/words/faults.ts'
import type { Fault } from '#kit/fault.ts'
import type { PageAnswer } from '#kit/pages.ts'
import type { World } from '#kit/world.ts'
import { inAllTongues } from './locale-asked.ts'
import { escaped, html } from './look/html.ts'
import { layout } from './look/layout.ts'
import { searchForm, stillAsking } from './look/parts.ts'
import { wordsFor } from './words/words.ts'

/** What went wrong and what to do, with the way back; bare when even the look of the house cannot be read. */
export async function refusedPage(world: World, fault: Fault, locale: Locale): Promise<PageAnswer> {
  const { title, remedy } = faultWords(fault.code, locale, fault.params)
  const t = wordsFor(locale)
  const body = html`<div class="wide">
    <h1 class="title">${title}</h1>
    <p class="about">${remedy}</p>
    <p class="about"><code>${fault.code}</code></p>
    <div class="part">${searchForm(locale)}</div>
    <p class="part"><a href="/help/${locale}">${t.goBack}</a></p>
    ${stillAsking(locale)}
  </div>`
  const path = `/help/${locale}`
  return layout(world, { locale, title, path, others: inAllTongues(''), kept: 'not', body }).catch(() => ({
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="${locale}"><title>${escaped(title)}</title><h1>${escaped(title)}</h1><p>${escaped(remedy)}</p></html>`,
    kept: 'not' as const,
  }))
}
