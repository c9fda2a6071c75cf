import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, readlink, stat } from 'node:fs/promises'
import { sep } from 'node:path'
import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameBytes } from './frames.ts'
import { openStore } from './store.ts'
import { filesIn, freshStore, keep, readAll, roomy } from './testing.ts'

const { store, dir, root, masterKeyFile } = await freshStore()

// The sizes where frames begin and end are where mistakes would be.
const size = fc.oneof(
  fc.nat(300),
  fc.nat(3 * frameBytes),
  fc.constantFrom(frameBytes - 1, frameBytes, frameBytes + 1, 2 * frameBytes),
)
const chunking = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 20 })

function* cut(bytes: Buffer, lengths: number[]) {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1
    yield bytes.subarray(at, at + length)
    at += length
  }
}

test('any bytes come back, however they were cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(size, chunking, async (length, lengths) => {
      const bytes = randomBytes(length)
      const file = await store.write(Readable.from(cut(bytes, lengths)), { ...roomy, expectedBytes: length })
      expect(file.bytes).toBe(length)
      expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect((await readAll(store, file)).equals(bytes)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('any range comes back', async () => {
  const bytes = randomBytes(3 * frameBytes + 77)
  const file = await keep(store, bytes)
  const place = fc.oneof(
    fc.nat(bytes.length - 1),
    fc.constantFrom(frameBytes - 1, frameBytes, 2 * frameBytes),
  )
  await fc.assert(
    fc.asyncProperty(place, place, async (one, other) => {
      const range = { start: Math.min(one, other), end: Math.max(one, other) }
      const part = await readAll(store, file, range)
      expect(part.equals(bytes.subarray(range.start, range.end + 1))).toBe(true)
    }),
  )
})

test.each([
  ['from behind the end', { start: 10, end: 10 }],
  ['beyond the end', { start: 0, end: 10 }],
  ['backwards', { start: 5, end: 4 }],
  ['before the beginning', { start: -1, end: 4 }],
  ['in fractions', { start: 0.5, end: 4 }],
])('a range %s is refused', async (_, range) => {
  const file = await keep(store, Buffer.from('ten  bytes'))
  await expect(readAll(store, file, range)).rejects.toMatchObject({ code: 'out_of_range' })
})

test('an empty file is a file', async () => {
  const file = await keep(store, Buffer.alloc(0))
  expect(file.bytes).toBe(0)
  expect(await readAll(store, file)).toHaveLength(0)
})

test('the disk holds neither the words nor a name, only generated keys two folders deep', async () => {
  const secret = 'the card number that nobody may find'
  const file = await keep(store, Buffer.from(secret))
  const path = [dir, file.key.slice(0, 2), file.key.slice(2, 4), file.key].join(sep)
  expect((await readFile(path)).includes(Buffer.from(secret))).toBe(false)
  expect((await stat(path)).mode & 0o077).toBe(0)
  const places = (await filesIn(root)).filter((found) => found !== masterKeyFile)
  for (const place of places)
    expect(place.slice(dir.length)).toMatch(/^.[0-9a-f]{2}.[0-9a-f]{2}.[0-9a-f]{32}$/)
})

test('a removed file is gone, and removing it again does no harm', async () => {
  const file = await keep(store, Buffer.from('short-lived'))
  await store.remove(file.key)
  await store.remove(file.key)
  await expect(store.read(file)).rejects.toMatchObject({ code: 'missing' })
})

test.each(['../../keys/master', '', 'AB'.repeat(16), `${'a'.repeat(31)}/`])('%j is no key', async (key) => {
  await expect(store.remove(key)).rejects.toMatchObject({ code: 'missing' })
})

test('all keys are listed with their times, uploads in progress are not', async () => {
  const { store } = await freshStore()
  const began = Date.now()
  const kept = await Promise.all(['a', 'b', 'c'].map((word) => keep(store, Buffer.from(word))))
  const source = new Readable({ read: () => {} })
  const writing = store.write(source, roomy)
  const listed = await Array.fromAsync(store.keys())
  expect(listed.map(({ key }) => key).toSorted()).toEqual(kept.map(({ key }) => key).toSorted())
  for (const { storedAt } of listed) expect(storedAt.getTime()).toBeGreaterThan(began - 60_000)
  source.push(null)
  await writing
})

test('what one process stored, the next one reads', async () => {
  const file = await keep(store, Buffer.from('still here'))
  const next = await openStore({ dir, masterKeyFile })
  expect((await readAll(next, file)).toString()).toBe('still here')
})

test('a reader who leaves, or never begins, holds no file open', async () => {
  const file = await keep(store, randomBytes(5 * frameBytes))
  const neverBegun = await store.read(file)
  const left = await store.read(file)
  const closed = Promise.all(
    [neverBegun, left].map((stream) => new Promise((done) => stream.once('close', done))),
  )
  neverBegun.destroy()
  for await (const _ of left) break
  await closed
  expect((await pathsOpenHere()).filter((path) => path.includes(file.key))).toEqual([])
})

async function pathsOpenHere(): Promise<string[]> {
  const numbers = await readdir('/proc/self/fd').catch(() => [])
  return await Promise.all(numbers.map((number) => readlink(`/proc/self/fd/${number}`).catch(() => '')))
}
