import { Client } from 'pg'
import type { Example } from '#modules/answers'
import { foundFor, keepQuestion } from '#modules/answers'
import { addArticle, moveArticleText } from '#contracts/articles.ts'
import { newId } from '#kit/id.ts'
import { system } from '#kit/actor.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import { setStage, type Stage } from './stage.ts'

/** So many past questions of each article, as far as there are; one measurement after the other. */
const STEPS = [0, 5, 20, 80]
/** Whoever writes an article has some questions before him. */
const IN_ARTICLE = 2

export type PastQuestions = {
  articles: number
  asked: number
  rows: {
    past: number
    first: number
    amongThree: number
    sureShare: number
    sureRight: number
    /** The search said that it knows of nothing. */
    nothing: number
    median: number
  }[]
}

/**
 * How the guide finds the article for a question: one article for each topic, of its name and two real questions, and
 * then also by questions that it has answered. What is asked was neither written into an article nor answered before.
 */
export async function measurePastQuestions(
  known: readonly Example[],
  asked: readonly Example[],
): Promise<PastQuestions> {
  const stage = await setStage(100)
  try {
    const byTopic = [...Map.groupBy(known, ({ topic }) => topic)]
    const articles = new Map<string, string>()
    const categoryId = await addCategory(stage)
    for (const [topic, own] of byTopic)
      articles.set(topic, await writeArticle(stage, { categoryId, topic, own }))
    const rows: PastQuestions['rows'] = []
    let before = 0
    for (const past of STEPS) {
      for (const [topic, own] of byTopic) {
        const answered = own.slice(IN_ARTICLE + before, IN_ARTICLE + past)
        await answer(stage, articles.get(topic) ?? '', answered)
      }
      before = past
      await analyze(stage)
      rows.push({ past, ...(await askAll(stage, articles, asked)) })
    }
    return { articles: articles.size, asked: asked.length, rows }
  } finally {
    await stage.stop()
  }
}

async function addCategory({ world: { db } }: Stage): Promise<string> {
  const id = newId()
  const name = JSON.stringify({ en: 'Bank', bg: 'Bank', ru: 'Bank' })
  await db
    .insertInto('article_categories')
    .values({ id, slug: 'bank', name, icon: 'help', place: 1 })
    .execute()
  return id
}

type Topic = { categoryId: string; topic: string; own: readonly Example[] }

async function writeArticle(stage: Stage, { categoryId, topic, own }: Topic): Promise<string> {
  const id = newId()
  const title = topic.replace(/[^a-z]+/gi, ' ').trim()
  const body = own
    .slice(0, IN_ARTICLE)
    .map(({ text }) => text)
    .join('\n\n')
  const post = async (path: string, sent: object) => {
    const headers = { cookie: stage.agent, origin: stage.url, 'content-type': 'application/json' }
    const reply = await fetch(`${stage.url}${path}`, { method: 'POST', headers, body: JSON.stringify(sent) })
    if (!reply.ok) throw new Error(await reply.text())
    return (await reply.json()) as { texts: { version: number }[] }
  }
  const { texts } = await post(addArticle.path, { id, categoryId, locale: 'en', title, body })
  const move = moveArticleText.path.replace(':id', id).replace(':locale', 'en')
  await post(move, { move: 'publish', version: texts[0]?.version ?? 0 })
  return id
}

/** As the database does by itself within a minute, once much has come. */
async function analyze({ connection }: Stage): Promise<void> {
  const owner = new Client(connection)
  await owner.connect()
  await owner.query('vacuum analyze answered_questions, shown_articles')
  await owner.end()
}

/** As if these had been asked and the article had helped. */
async function answer({ world, contactId }: Stage, articleId: string, questions: readonly Example[]) {
  for (const { text } of questions) {
    const conversationId = newId()
    await world.db.insertInto('conversations').values({ id: conversationId, contact_id: contactId }).execute()
    await transaction(world, system('bench'), (tx) =>
      keepQuestion(tx, { conversationId, articleIds: [articleId], text }),
    )
  }
}

async function askAll({ world }: Stage, articles: ReadonlyMap<string, string>, asked: readonly Example[]) {
  const anybody = { kind: 'visitor', role: 'visitor', locale: 'en', address: '' } as const
  const times: number[] = []
  const met: { place: number; isSure: boolean; isNothing: boolean }[] = []
  for (const { text, topic } of asked) {
    const began = performance.now()
    const found = await snapshot(world, anybody, (tx) => foundFor(tx, { text, locale: 'en' }))
    times.push(performance.now() - began)
    const ids = found.kind === 'articles' ? found.articles.map(({ id }) => id) : []
    const place = ids.indexOf(articles.get(topic) ?? '')
    met.push({ place, isSure: found.kind === 'articles' && found.isSure, isNothing: found.kind === 'unsure' })
  }
  const share = (count: number, of = met.length) => count / Math.max(1, of)
  const sure = met.filter(({ isSure }) => isSure)
  const isFirst = ({ place }: { place: number }) => place === 0
  return {
    first: share(met.filter(isFirst).length),
    amongThree: share(met.filter(({ place }) => place >= 0 && place < 3).length),
    sureShare: share(sure.length),
    sureRight: share(sure.filter(isFirst).length, sure.length),
    nothing: share(met.filter(({ isNothing }) => isNothing).length),
    median: times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0,
  }
}
