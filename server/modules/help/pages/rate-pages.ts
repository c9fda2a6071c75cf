import { typed } from '#contracts/values.ts'
import { Fault } from '#kit/fault.ts'
import type { PageAnswer, PageAsked } from '#kit/pages.ts'
import { faultOf } from '#kit/read-input.ts'
import type { World } from '#kit/world.ts'
import { leaveWords, rateArticle, WORDS_LIMIT, type Rated } from '../figures/rate-article.ts'
import { localeAsked } from './locale-asked.ts'
import { articlePath } from './look/parts.ts'
import { HONEY } from './useful-part.ts'

const Words = typed(WORDS_LIMIT)

export async function ratePage(world: World, asked: PageAsked): Promise<PageAnswer> {
  const rated = ratedIn(asked)
  if (!isMachine(asked)) await rateArticle(world, rated)
  return back(rated, rated.isUseful ? 'yes' : 'no')
}

export async function wordsPage(world: World, asked: PageAsked): Promise<PageAnswer> {
  const rated = ratedIn(asked)
  const words = Words.safeParse(asked.form['words'])
  if (!words.success) throw faultOf(words.error)
  if (!isMachine(asked)) await leaveWords(world, { ...rated, words: words.data })
  return back(rated, 'words')
}

/** What fills in every field of a form is told the same as everybody, and nothing is kept. */
const isMachine = ({ form }: PageAsked) => (form[HONEY] ?? '') !== ''

function ratedIn(asked: PageAsked): Rated {
  const { useful } = asked.form
  if (useful !== 'yes' && useful !== 'no') throw new Fault('unknown_choice', { field: 'useful' })
  return { locale: localeAsked(asked), slug: asked.params['slug'] ?? '', isUseful: useful === 'yes' }
}

const back = ({ locale, slug }: Rated, rated: string): PageAnswer => ({
  to: `${articlePath(locale, encodeURIComponent(slug))}?rated=${rated}#useful`,
  kept: 'not',
})
