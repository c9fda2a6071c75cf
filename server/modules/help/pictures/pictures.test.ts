import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addArticlePicture, removeArticle, showArticlePicture, type Article } from '#contracts/articles.ts'
import { newId } from '#kit/id.ts'
import { fromPhone, gifWithScript, pictureOf } from '#kit/store/sample-pictures.ts'
import { sweepFiles } from '#modules/files'
import { visitor, type Person } from '#testing/people.ts'
import { afterDays } from '#testing/clock.ts'
import { openWorkshop, type Workshop } from '#testing/workshop.ts'

let it: Workshop
beforeAll(async () => {
  it = await openWorkshop()
})
afterAll(() => it.stop())

async function add(article: Article, bytes: Buffer, { by = it.maria, pictureId = newId() } = {}) {
  const query = new URLSearchParams({ pictureId, name: 'card.png', bytes: String(bytes.length) })
  const reply = await it.app.inject({
    method: 'POST',
    url: `${addArticlePicture.path.replace(':id', article.id)}?${query.toString()}`,
    headers: {
      cookie: by.cookie,
      origin: it.world.config.publicUrl,
      'content-type': 'application/octet-stream',
    },
    payload: bytes,
  })
  return { pictureId, status: reply.statusCode, body: reply.json<{ code?: string; width?: number }>() }
}

const get = (id: string, who?: Person) =>
  it.app.inject({
    method: 'GET',
    url: showArticlePicture.path.replace(':id', id),
    headers: who ? { cookie: who.cookie } : {},
  })

const withPicture = (title: string, id: string) => ({ title, body: `![A card](picture:${id})` })

describe('a picture', () => {
  test('is seen by staff while it is being written about, by everybody once it is published, and not after', async () => {
    const article = await it.written({ title: 'Pictured' })
    const { pictureId, body } = await add(article, await pictureOf('png'))
    expect(body).toMatchObject({ width: 1200, height: 600 })
    const seen = async () => [
      (await get(pictureId)).statusCode,
      (await get(pictureId, it.petar)).statusCode,
      (await get(pictureId, it.tomas)).statusCode,
    ]
    expect(await seen()).toEqual([404, 404, 200])
    expect((await get(pictureId, it.tomas)).headers['cache-control']).toBe('no-store')
    const written = await it.saved(article, withPicture('Pictured', pictureId))
    expect(await seen()).toEqual([404, 404, 200])
    const internal = await it.moved(written, 'keep_internal')
    expect(await seen()).toEqual([404, 404, 200])
    const shown = await it.moved(internal, 'publish')
    expect(await seen()).toEqual([200, 200, 200])
    expect((await get(pictureId)).headers['cache-control']).toMatch(/^public/)
    await it.moved(shown, 'unpublish')
    expect(await seen()).toEqual([404, 404, 200])
  })

  test('goes out as our own encoder wrote it, in a sandbox; what came with it is gone', async () => {
    const article = await it.written({ title: 'From a phone' })
    const { pictureId } = await add(article, await fromPhone('jpeg'))
    await it.moved(await it.saved(article, withPicture('From a phone', pictureId)), 'publish')
    const { headers, rawPayload } = await get(pictureId)
    expect(headers['content-type']).toBe('image/webp')
    expect(headers['content-security-policy']).toMatch(/sandbox/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(rawPayload.subarray(8, 12).toString()).toBe('WEBP')
    expect(rawPayload.includes('Petar Ivanov')).toBe(false)
    const original = await it.app.inject({
      method: 'GET',
      url: `/api/files/${pictureId}`,
      headers: { cookie: it.petar.cookie },
    })
    expect(original.statusCode).toBe(404)
  })

  test('sent twice is there once', async () => {
    const article = await it.written({ title: 'Sent twice' })
    const pictureId = newId()
    const bytes = await pictureOf('webp')
    await add(article, bytes, { pictureId })
    expect(await add(article, bytes, { pictureId })).toMatchObject({ status: 200, body: { id: pictureId } })
  })
})

describe('is refused', () => {
  test.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a script that says it is a GIF', gifWithScript()],
    ['text', Buffer.from('words')],
  ])('%s', async (_, bytes) => {
    const article = await it.written({ title: `Refused ${newId()}` })
    const before = await keys()
    const { status, body, pictureId } = await add(article, bytes)
    expect([status, body.code]).toEqual([422, 'no_picture'])
    expect((await get(pictureId, it.maria)).statusCode).toBe(404)
    expect(await keys()).toEqual(before)
  })

  test('from somebody who does not write, before a byte is read', async () => {
    const article = await it.written({ title: 'Not for customers' })
    expect((await add(article, await pictureOf('png'), { by: it.petar })).body.code).toBe('not_allowed')
    expect(await visitor(it).refused(showArticlePicture, { params: { id: newId() } })).toMatchObject({
      code: 'not_found',
    })
  })
})

async function keys() {
  const found: string[] = []
  for await (const { key } of it.world.store.keys()) found.push(key)
  return found.toSorted()
}

test('a file of a ticket that an article names is shown to nobody by it', async () => {
  const ticket = await it.opened()
  const bytes = await pictureOf('png')
  const query = new URLSearchParams({ messageId: newId(), name: 'passport.png', bytes: String(bytes.length) })
  const reply = await it.app.inject({
    method: 'POST',
    url: `/api/tickets/${ticket.id}/files?${query.toString()}`,
    headers: {
      cookie: it.petar.cookie,
      origin: it.world.config.publicUrl,
      'content-type': 'application/octet-stream',
    },
    payload: bytes,
  })
  const { message } = reply.json<{ message: { file: { id: string } } }>()
  const article = await it.published(withPicture('Foreign file', message.file.id))
  expect(article.texts[0]?.state).toBe('published')
  expect((await get(message.file.id)).statusCode).toBe(404)
  expect((await get(message.file.id, it.maria)).statusCode).toBe(404)
  const shown = await it.world.db
    .selectFrom('shown_articles')
    .select('html')
    .where('article_id', '=', article.id)
    .executeTakeFirstOrThrow()
  expect(shown.html).toBe('<p>A card</p>\n')
})

test('with its article a picture goes, and a day later its bytes; one that another article shows stays', async () => {
  const one = await it.written({ title: 'Going' })
  const gone = await add(one, await pictureOf('png'))
  const lent = await add(one, await pictureOf('jpeg'))
  await it.published(withPicture('Staying', lent.pictureId))
  await it.kalina.call(removeArticle, { params: { id: one.id } })
  expect((await get(gone.pictureId, it.maria)).statusCode).toBe(404)
  expect((await get(lent.pictureId)).statusCode).toBe(200)
  const before = (await keys()).length
  await afterDays(it, 2, () => sweepFiles(it.world))
  expect(before - (await keys()).length).toBe(3)
  expect((await get(lent.pictureId)).statusCode).toBe(200)
})
