import type { Locale } from '#contracts/roles.ts'
import { WORDS_LIMIT } from '../figures/rate-article.ts'
import { html, type Html } from './look/html.ts'
import { articlePath } from './look/parts.ts'
import { wordsFor } from './words/words.ts'

/** Filled in by nobody who sees the page. */
export const HONEY = 'website'

/** What is asked below an article: yes or no, then words, then nothing more. It says so by the address. */
export function usefulPart(locale: Locale, slug: string, rated: string | undefined): Html {
  const t = wordsFor(locale)
  const path = articlePath(locale, slug)
  const honey = html`<div class="unseen" aria-hidden="true">
    <label>${t.leaveEmpty}<input name="${HONEY}" tabindex="-1" autocomplete="off" /></label>
  </div>`
  if (rated === 'words') return frame(html`<h2 role="status">${t.thanksWords}</h2>`)
  if (rated === 'yes' || rated === 'no') {
    const isUseful = rated === 'yes'
    return frame(
      html`<h2 role="status">${isUseful ? t.thanksYes : t.thanksNo}</h2>
        <form method="post" action="${path}/words">
          <input type="hidden" name="useful" value="${rated}" />${honey}
          <label for="words">${isUseful ? t.wordsYes : t.wordsNo}</label>
          <textarea
            id="words"
            name="words"
            maxlength="${WORDS_LIMIT}"
            required
            aria-describedby="words-hint"
          ></textarea>
          <button class="ask calm" type="submit">${t.send}</button>
        </form>
        <p class="hint" id="words-hint">${t.wordsHint}</p>`,
    )
  }
  return frame(
    html`<h2>${t.useful}</h2>
      <form method="post" action="${path}/useful">
        ${honey}
        <div class="answers">
          <button class="ask calm" name="useful" value="yes" type="submit">${t.yes}</button
          ><button class="ask calm" name="useful" value="no" type="submit">${t.no}</button>
        </div>
      </form>`,
  )
}

const frame = (content: Html): Html => html`<section class="useful" id="useful">${content}</section>`
