import { openWorkshop, type Workshop } from '#testing/workshop.ts'

/** An article in two languages, one for staff and a draft, and the ways of a browser without a script. */
export type ShownPages = Workshop & {
  articleId: string
  get(url: string, headers?: Record<string, string>): Promise<Reply>
  post(url: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Reply>
}
type Reply = Awaited<ReturnType<Workshop['app']['inject']>>

export const page = '/help/en/articles/where-is-my-card'

export async function openPages(): Promise<ShownPages> {
  const it = await openWorkshop()
  const body = 'It takes **ten** days.\n\n## Abroad\n\nTwo weeks.'
  const article = await it.written({ title: 'Where is my card?', body })
  await it.moved(article, 'publish', 'en')
  const bulgarian = { title: 'Къде е картата ми?', body: 'Десет дни.', locale: 'bg', slug: 'kade' } as const
  await it.moved(await it.saved(article, bulgarian), 'publish', 'bg')
  await it.moved(await it.written({ title: 'Courier lost batch 118' }), 'keep_internal')
  await it.written({ title: 'A draft' })
  return {
    ...it,
    articleId: article.id,
    get: (url, headers = {}) => it.app.inject({ method: 'GET', url, headers }),
    post: (url, form, headers = {}) =>
      it.app.inject({
        method: 'POST',
        url,
        headers: {
          origin: it.world.config.publicUrl,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        payload: new URLSearchParams(form).toString(),
      }),
  }
}
