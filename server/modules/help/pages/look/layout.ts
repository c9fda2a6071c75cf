import { locales, type Locale } from '#contracts/roles.ts'
import type { PageAnswer } from '#kit/pages.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { lookOf } from '#modules/settings'
import { tongues, wordsFor } from '../words/words.ts'
import { chatBeside, chatTag } from './chat-beside.ts'
import { accentAddress, assets } from './assets.ts'
import { html, raw, type Html } from './html.ts'

export type PageContent = {
  locale: Locale
  title: string
  /** For those who find the page elsewhere; none: the page is not for them. */
  description?: string
  /** Its own path, without what stands behind `?`. */
  path: string
  /** Where the same stands in other languages. */
  others: Partial<Record<Locale, string>>
  kind?: 'website' | 'article'
  picture?: string
  body: Html
  kept?: PageAnswer['kept']
}

/** A whole page: what browsers and search engines must know, the head, the content, the foot. */
export async function layout(world: World, content: PageContent): Promise<PageAnswer> {
  const visitor = { kind: 'visitor', role: 'visitor', locale: content.locale, address: '' } as const
  const { look, inbox } = await snapshot(world, visitor, async (tx) => ({
    look: await lookOf(tx),
    inbox: await chatBeside(tx),
  }))
  const { locale, body } = content
  const t = wordsFor(locale)
  const page = html`<!doctype html>
    <html lang="${locale}" data-place="portal">
      <head>
        ${await headOf(world, look, content)}${inbox !== undefined && chatTag(inbox)}
      </head>
      <body>
        <a class="skip" href="#content">${t.skip}</a>
        <header class="head">
          <div class="wide">
            <a class="brand" href="/help/${locale}">${logoOf(look)}<span>${look.name}</span></a>
            ${tonguesOf(content)}
            <a class="ask calm" href="/portal/new" data-ask>${t.ask}</a>
          </div>
        </header>
        <main id="content" tabindex="-1">${body}</main>
        <footer class="foot">
          <div class="wide">
            <span>${look.name}</span><a href="/help/${locale}">${t.help}</a><a href="/portal">${t.signIn}</a>
          </div>
        </footer>
      </body>
    </html> `
  return { type: 'text/html; charset=utf-8', body: page.markup, kept: content.kept ?? 'shared' }
}

type Look = Awaited<ReturnType<typeof lookOf>>

async function headOf(world: World, look: Look, content: PageContent): Promise<Html> {
  const { publicUrl } = world.config
  const { title, description, path, others, kind = 'website', picture } = content
  const { style, script, mode } = await assets()
  const whole = `${title} · ${look.name}`
  const alternates = locales.flatMap((one) => {
    const there = one === content.locale ? path : others[one]
    return there === undefined
      ? []
      : html`<link rel="alternate" hreflang="${one}" href="${publicUrl}${there}" /> `
  })
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${whole}</title>
    ${
      description === undefined
        ? raw('<meta name="robots" content="noindex">')
        : html`<meta name="description" content="${description}" />
            <link rel="canonical" href="${publicUrl}${path}" />
            ${alternates} <link rel="alternate" hreflang="x-default" href="${publicUrl}/help" />
            <meta property="og:type" content="${kind}" />
            <meta property="og:site_name" content="${look.name}" />
            <meta property="og:title" content="${title}" />
            <meta property="og:description" content="${description}" />
            <meta property="og:url" content="${publicUrl}${path}" />
            <meta property="og:locale" content="${content.locale}" /> ${
              picture !== undefined && html` <meta property="og:image" content="${publicUrl}${picture}" />`
            }`
    }
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${style}" /> ${
      look.accent !== null && html` <link rel="stylesheet" href="${accentAddress(look.accent)}" />`
    }
    <script src="${mode}"></script>
    <script src="${script}" defer></script>`
}

const mark = raw(
  '<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 7h6a2 2 0 0 1 2 2v6a2 2 0 0 0 2 2h6"/><circle cx="4" cy="7" r="1.7" fill="currentColor"/><circle cx="20" cy="17" r="1.7" fill="currentColor"/></svg>',
)
const logoOf = ({ logo }: Look): Html =>
  logo === null ? mark : html`<img src="${logo}" alt="" height="22" />`

/** Each by its own name. Where a page is not there in a language, its start is. */
function tonguesOf({ locale, path, others }: PageContent): Html {
  const lines = locales.map((one) => {
    const there = one === locale ? path : (others[one] ?? `/help/${one}`)
    const here = one === locale && raw(' aria-current="true"')
    return html`<li><a href="${there}" lang="${one}" hreflang="${one}" ${here}>${tongues[one]}</a></li>`
  })
  return html`<nav aria-label="${wordsFor(locale).languages}">
    <ul class="tongues">
      ${lines}
    </ul>
  </nav>`
}
