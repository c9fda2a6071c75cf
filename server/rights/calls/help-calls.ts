import {
  listArticleCategories,
  removeArticleCategory,
  saveArticleCategory,
} from '#contracts/article-categories.ts'
import {
  forgetSearch,
  listArticleWords,
  listUnfoundSearches,
  removeArticleWords,
  showArticleFigures,
} from '#contracts/article-figures.ts'
import { findArticles, noteArticleSearch } from '#contracts/article-search.ts'
import {
  addArticle,
  addArticlePicture,
  changeArticle,
  draftFromAnswer,
  listArticles,
  listArticleVersions,
  moveArticleText,
  previewArticle,
  removeArticle,
  restoreArticleVersion,
  saveArticleText,
  showArticle,
  showArticlePicture,
  showArticleVersion,
} from '#contracts/articles.ts'
import { sendFeedback } from '#contracts/feedback.ts'
import { writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { pictureOf } from '#kit/store/sample-pictures.ts'
import { ask } from '../ask.ts'
import { owned, plain, type At } from '../call.ts'

const nothing = () => ({})
const same = (text: string) => ({ en: text, bg: text, ru: text })
const en = { locale: 'en' } as const

const newCategory = () => ({
  parentId: null,
  slug: `c-${newId()}`,
  name: same('Cards'),
  icon: 'help-circle',
  place: 1,
  version: 0,
})

async function category({ scene }: At) {
  const id = newId()
  await scene.boss.call(saveArticleCategory, { params: { id }, body: newCategory() })
  return id
}

const newArticle = async (at: At) => ({
  id: newId(),
  categoryId: await category(at),
  ...en,
  title: `Where is my card? ${newId()}`,
  body: 'It is on its way.',
})

async function article(at: At) {
  const body = await newArticle(at)
  const { texts } = await at.scene.helper.call(addArticle, { body })
  return { id: body.id, slug: texts[0]?.slug ?? '' }
}

async function picture(at: At) {
  const { id } = await article(at)
  const bytes = await pictureOf('png')
  const query = { pictureId: newId(), name: 'card.png', bytes: bytes.length }
  await ask(at.scene, addArticlePicture, { params: { id }, query, bytes }, { cookie: at.scene.helper.cookie })
  return { id, pictureId: query.pictureId }
}

/** Everybody sees it, because a published article shows it. */
async function publicPicture(at: At) {
  const { id, pictureId } = await picture(at)
  const { helper } = at.scene
  const text = { title: 'Card', slug: `s-${newId()}`, body: `![A card](picture:${pictureId})` }
  const params = { id, ...en }
  await helper.call(saveArticleText, { params, body: { ...text, version: 1 } })
  await helper.call(moveArticleText, { params, body: { move: 'publish', version: 2 } })
  return { params: { id: pictureId } }
}

async function answered({ scene, owner }: At) {
  const { id } = await scene.threadOf(owner)
  const reply = { id: newId(), text: 'Ten days at most.', isNote: false }
  await scene.helper.call(writeMessage, { params: { id }, body: reply })
  return { ticketId: id, messageId: reply.id }
}

async function leftWords(at: At) {
  const { id } = await article(at)
  const row = { id: newId(), article_id: id, ...en, is_useful: false, words: 'Too short.' }
  await at.scene.world.db.insertInto('article_words').values(row).execute()
  return { params: { id: row.id } }
}

export const helpCalls = [
  plain(listArticleCategories, nothing),
  plain(saveArticleCategory, () => ({ params: { id: newId() }, body: newCategory() })),
  plain(removeArticleCategory, async (at) => ({ params: { id: await category(at) } })),
  plain(listArticles, nothing),
  plain(showArticle, async (at) => ({ params: { id: (await article(at)).id } })),
  plain(addArticle, async (at) => ({ body: await newArticle(at) })),
  owned(draftFromAnswer, async (at) => {
    await category(at)
    return { body: { id: newId(), ...(await answered(at)), ...en } }
  }),
  plain(saveArticleText, async (at) => {
    const { id, slug } = await article(at)
    return { params: { id, ...en }, body: { version: 1, title: 'Card', slug, body: 'On its way.' } }
  }),
  plain(moveArticleText, async (at) => ({
    params: { id: (await article(at)).id, ...en },
    body: { move: 'publish', version: 1 },
  })),
  plain(restoreArticleVersion, async (at) => ({
    params: { id: (await article(at)).id, ...en },
    body: { from: 1, version: 1 },
  })),
  plain(changeArticle, async (at) => ({
    params: { id: (await article(at)).id },
    body: { version: 1, categoryId: await category(at) },
  })),
  plain(removeArticle, async (at) => ({ params: { id: (await article(at)).id } })),
  plain(listArticleVersions, async (at) => ({ params: { id: (await article(at)).id, ...en } })),
  plain(showArticleVersion, async (at) => ({ params: { id: (await article(at)).id, ...en, version: 1 } })),
  plain(previewArticle, () => ({ body: { body: '**Card**' } })),
  plain(addArticlePicture, async (at) => {
    const bytes = await pictureOf('png')
    return {
      params: { id: (await article(at)).id },
      query: { pictureId: newId(), name: 'card.png', bytes: bytes.length },
      bytes,
    }
  }),
  plain(showArticlePicture, publicPicture),
  plain(findArticles, () => ({ query: { words: 'card', ...en } })),
  plain(noteArticleSearch, () => ({ body: { words: 'lost card', ...en } })),
  plain(showArticleFigures, nothing),
  plain(listArticleWords, nothing),
  plain(removeArticleWords, leftWords),
  plain(listUnfoundSearches, nothing),
  plain(forgetSearch, () => ({ body: { words: 'lost card', ...en } })),
  plain(sendFeedback, () => ({
    body: {
      id: newId(),
      kind: 'problem' as const,
      words: 'The list jumps.',
      about: { page: '/portal', screen: '390 × 844' },
    },
  })),
]
