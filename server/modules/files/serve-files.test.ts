import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { newId } from '#kit/id.ts'
import { gifWithScript, gifWithZip, jpegWithPage, pictureOf } from '#kit/store/sample-pictures.ts'
import { signInAs } from '#testing/people.ts'
import { uploadWorld } from '#testing/uploads.ts'

let it: Awaited<ReturnType<typeof uploadWorld>>
beforeAll(async () => {
  it = await uploadWorld()
})
afterAll(() => it.stop())

const text = (words: string) => Buffer.from(words)

async function readsOf(id: string) {
  const rows = await it.world.db
    .selectFrom('audit')
    .select(['actor_id', 'data'])
    .where('action', '=', 'file_read')
    .where('subject', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ actor_id, data }) => [actor_id, data['part']])
}

describe('a file', () => {
  test('comes back as it was sent, as an attachment in a sandbox', async () => {
    const { file } = await it.attached(it.customer, text('words'), { name: 'Ключ към всичко.txt' })
    const reply = await it.get(it.agent, file.id)
    expect(reply.statusCode).toBe(200)
    expect(reply.body).toBe('words')
    expect(reply.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringContaining("filename*=UTF-8''%D0%9A%D0%BB%D1%8E%D1%87%20"),
      'content-length': '5',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'; sandbox"),
      'cache-control': 'no-store',
    })
  })

  test('comes in ranges', async () => {
    const { file } = await it.attached(it.customer, text('0123456789'))
    const part = await it.get(it.customer, file.id, { range: 'bytes=2-4' })
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
    expect(part.headers['content-length']).toBe('3')
    const beyond = await it.get(it.customer, file.id, { range: 'bytes=10-' })
    expect([beyond.statusCode, beyond.json().code]).toEqual([416, 'bad_range'])
  })

  test('is lent to nobody else, and each reading is noted', async () => {
    const { file } = await it.attached(it.customer, text('private'))
    expect((await it.get(it.stranger, file.id)).json()).toMatchObject({ status: 404, code: 'not_found' })
    expect((await it.app.inject(`/api/files/${file.id}`)).statusCode).toBe(401)
    expect((await it.get(it.customer, newId())).statusCode).toBe(404)
    expect((await it.get(it.customer, 'x')).statusCode).toBe(422)
    await it.get(it.customer, file.id)
    await it.get(it.agent, file.id, { range: 'bytes=0-0' })
    expect(await readsOf(file.id)).toEqual([
      [it.customer.id, 'file'],
      [it.agent.id, 'file'],
    ])
  })

  test('of a note is for staff only', async () => {
    const note = await it.attached(it.agent, await pictureOf('png'), { note: true, name: 'note.png' })
    expect(note.isNote).toBe(true)
    for (const path of [note.file.id, `${note.file.id}/preview/thumb`, `${note.file.id}/preview/large`]) {
      expect((await it.get(it.customer, path)).statusCode).toBe(404)
      expect((await it.get(it.agent, path)).statusCode).toBe(200)
    }
  })
})

describe('a picture', () => {
  test('is shown from copies made anew, kept only by the browser of who may see it', async () => {
    const { file } = await it.attached(it.customer, await pictureOf('jpeg'), { name: 'card.jpg' })
    expect(file.picture).toEqual({ width: 1200, height: 600 })
    const thumb = await it.get(it.customer, `${file.id}/preview/thumb`)
    expect(thumb.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'cache-control': 'private, max-age=86400, immutable',
      'x-content-type-options': 'nosniff',
      vary: expect.stringContaining('Cookie'),
    })
    expect(await sharp(thumb.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 480 })
    expect((await it.get(it.stranger, `${file.id}/preview/large`)).statusCode).toBe(404)
    expect(await readsOf(file.id)).toEqual([[it.customer.id, 'thumb']])
  })

  test('of an unknown size, or of what is no picture, is not found', async () => {
    const { file } = await it.attached(it.customer, text('words'))
    expect((await it.get(it.customer, `${file.id}/preview/thumb`)).statusCode).toBe(404)
    expect((await it.get(it.customer, `${file.id}/preview/original`)).statusCode).toBe(422)
  })
})

const hostile: [string, () => Buffer | Promise<Buffer>][] = [
  ['drawing.svg', () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['page.html', () => text('<!doctype html><script>alert(1)</script>')],
  ['data.xml', () => text('<?xml version="1.0"?><x xmlns="http://www.w3.org/1999/xhtml"><script/></x>')],
  ['photo.png', () => text('<html><script>alert(1)</script></html>')],
  ['both.gif', gifWithScript],
  ['both.zip', gifWithZip],
  ['both.jpg', jpegWithPage],
]
describe.each(hostile)('%s that could run in a browser', (name, make) => {
  test('is an attachment without a type, and no byte of it stands in a preview', async () => {
    const bytes = await make()
    const { file } = await it.attached(it.customer, bytes, { name })
    const reply = await it.get(it.customer, file.id, { accept: 'text/html' })
    expect(reply.headers['content-type']).toBe('application/octet-stream')
    expect(reply.headers['content-disposition']).toMatch(/^attachment;/)
    expect(reply.rawPayload.equals(bytes)).toBe(true)
    const preview = await it.get(it.customer, `${file.id}/preview/large`)
    expect(preview.statusCode).toBe(file.picture ? 200 : 404)
    expect(preview.rawPayload.toString('latin1')).not.toMatch(/script|svg|META-INF/)
  })
})

test('thousands of previews by one person are stopped too', async () => {
  const { file } = await it.attached(it.customer, await pictureOf('png'), { name: 'card.png' })
  const greedy = await signInAs(it, 'ana')
  const counted = { key: `previews:${greedy.id}`, window_start: new Date(), count: 1999 }
  await it.world.db.insertInto('limits').values(counted).execute()
  const path = `${file.id}/preview/large`
  expect((await it.get(greedy, path)).statusCode).toBe(200)
  expect((await it.get(greedy, path)).statusCode).toBe(429)
  expect((await it.get(it.agent, path)).statusCode).toBe(200)
})

test('hundreds of downloads by one person are stopped, and told to the operators', async () => {
  const { file } = await it.attached(it.customer, text('words'))
  const greedy = await signInAs(it, 'tomas')
  const warned: unknown[] = []
  const warn = it.world.log.warn.bind(it.world.log)
  it.world.log.warn = (about: unknown) => void warned.push(about)
  const codes: number[] = []
  for (let count = 0; count < 202; count++) codes.push((await it.get(greedy, file.id)).statusCode)
  it.world.log.warn = warn
  expect(codes.filter((code) => code === 200)).toHaveLength(200)
  expect(codes.slice(200)).toEqual([429, 429])
  expect(warned[0]).toMatchObject({ user: greedy.id })
  expect((await it.get(it.agent, file.id)).statusCode).toBe(200)
})
