import { faultCodes, faults } from '#contracts/faults.ts'
import { faultWords } from '#contracts/words/faults.ts'
import type { PageAnswer, PageAsked } from '#kit/pages.ts'
import type { World } from '#kit/world.ts'
import { inAllTongues, localeAsked } from './locale-asked.ts'
import { html } from './look/html.ts'
import { layout } from './look/layout.ts'
import { crumbs } from './look/parts.ts'
import { wordsFor } from './words/words.ts'

/** What the `type` of a problem points at: each code with its words. */
export async function faultsPage(world: World, asked: PageAsked): Promise<PageAnswer> {
  const locale = localeAsked(asked)
  const t = wordsFor(locale)
  const gaps = new Proxy({}, { get: () => '…', has: () => true })
  const lines = faultCodes.map((code) => {
    const { title, remedy } = faultWords(code, locale, gaps)
    return html`<li id="${code}">
      <strong>${title}</strong> ${remedy} <code>${code} ${faults[code]}</code>
    </li>`
  })
  const body = html`<div class="wide">
    ${crumbs(locale, [])}
    <h1 class="title">${t.faults}</h1>
    <p class="about">${t.faultsSays}</p>
    <ul class="faults part">
      ${lines}
    </ul>
  </div>`
  const path = `/help/${locale}/faults`
  return layout(world, { locale, title: t.faults, path, others: inAllTongues('/faults'), body })
}
