import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { frameBytes } from './frames.ts'
import { openStore } from './store.ts'
import { filesIn, freshStore, keep, readAll, roomy } from './testing.ts'

const { store, dir, masterKeyFile } = await freshStore()
const incoming = join(dir, 'incoming')

function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000)
}

test('a stream that ends early leaves nothing, wherever it was cut', async () => {
  const bytes = randomBytes(3 * frameBytes)
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), async (cut) => {
      const source = Readable.from(pieces(bytes.subarray(0, cut)))
      const writing = store.write(source, { ...roomy, expectedBytes: bytes.length })
      await expect(writing).rejects.toMatchObject({ code: 'cut_off' })
      expect(await filesIn(dir)).toEqual([])
    }),
  )
})

test('a stream that breaks with an error leaves nothing, also when no size was announced', async () => {
  const breaking = Readable.from(
    (function* () {
      yield randomBytes(2 * frameBytes)
      throw new Error('the line is dead')
    })(),
  )
  const cause = expect.objectContaining({ message: 'the line is dead' }) as Error
  await expect(store.write(breaking, roomy)).rejects.toMatchObject({ code: 'cut_off', cause })
  expect(await filesIn(dir)).toEqual([])
})

test('a sender who hangs up in the middle leaves nothing', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sender = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [socket] = (await once(server, 'connection')) as [Readable]
  sender.write(randomBytes(frameBytes), () => sender.resetAndDestroy())
  await expect(store.write(socket, roomy)).rejects.toMatchObject({ code: 'cut_off' })
  expect(await filesIn(dir)).toEqual([])
  server.close()
})

test('a source that was destroyed before is refused', async () => {
  const source = Readable.from([Buffer.from('too late')])
  source.destroy()
  await expect(store.write(source, roomy)).rejects.toMatchObject({ code: 'cut_off' })
})

test('a file of exactly the limit is taken, one byte more is not', async () => {
  const limit = { maxBytes: frameBytes }
  const { key, bytes } = await store.write(Readable.from([randomBytes(frameBytes)]), limit)
  expect(bytes).toBe(frameBytes)
  await store.remove(key)
  const more = Readable.from([randomBytes(frameBytes), Buffer.of(1)])
  await expect(store.write(more, limit)).rejects.toMatchObject({ code: 'too_large' })
  expect(await filesIn(dir)).toEqual([])
})

test('more bytes than announced are too large', async () => {
  const writing = store.write(Readable.from([randomBytes(11)]), { ...roomy, expectedBytes: 10 })
  await expect(writing).rejects.toMatchObject({ code: 'too_large' })
})

test('an announced size over the limit is refused before a byte is read, and the source can still answer', async () => {
  let asked = 0
  const source = new Readable({ read: () => void asked++ })
  const writing = store.write(source, { maxBytes: 10, expectedBytes: 11 })
  await expect(writing).rejects.toMatchObject({ code: 'too_large' })
  expect({ asked, destroyed: source.destroyed }).toEqual({ asked: 0, destroyed: false })
})

test('a source refused in the middle is not destroyed, so its connection can carry the answer', async () => {
  const source = new Readable({ read: () => {} })
  source.push(randomBytes(20))
  await expect(store.write(source, { maxBytes: 10 })).rejects.toMatchObject({ code: 'too_large' })
  expect(source.destroyed).toBe(false)
})

test('what a kill -9 left behind is swept at the next start, and stored files stay', async () => {
  const kept = await keep(store, Buffer.from('stored before'))
  const writer = startBeside(`
    import { Readable } from 'node:stream'
    const source = new Readable({ read: () => setTimeout(() => source.push(Buffer.alloc(100_000)), 1) })
    setTimeout(() => process.stdout.write('writing'), 100)
    await store.write(source, { maxBytes: 50_000_000 })
  `)
  await once(writer.stdout, 'data')
  writer.kill('SIGKILL')
  await once(writer, 'exit')
  expect(await readdir(incoming)).toHaveLength(1)

  const next = await openStore({ dir, masterKeyFile })
  expect(await readdir(incoming)).toEqual([])
  expect((await readAll(next, kept)).toString()).toBe('stored before')
})

test('an upload in progress survives that another process starts', async () => {
  const source = new Readable({ read: () => {} })
  source.push(randomBytes(2 * frameBytes))
  const writing = store.write(source, roomy)
  await expect.poll(() => readdir(incoming)).toHaveLength(1)
  expect(await once(startBeside(''), 'exit')).toEqual([0, null])
  source.push(null)
  expect((await writing).bytes).toBe(2 * frameBytes)
})

/** Another process that opens the same store and then does what is written; it never outlives the test. */
function startBeside(script: string) {
  const opening = `
    import { openStore } from '${import.meta.resolve('./store.ts')}'
    const store = await openStore({ dir: process.env.DIR, masterKeyFile: process.env.KEY })
  `
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', opening + script], {
    env: { ...process.env, DIR: dir, KEY: masterKeyFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

test('of another machine only uploads are swept that were silent for an hour', async () => {
  const [fresh, silent] = ['a', 'b'].map((name) => join(incoming, `${name}.otherhost.1.aa.part`)) as [
    string,
    string,
  ]
  await writeFile(fresh, '')
  await writeFile(silent, '')
  const longAgo = new Date(Date.now() - 61 * 60 * 1000)
  await utimes(silent, longAgo, longAgo)
  await openStore({ dir, masterKeyFile })
  expect(await readdir(incoming)).toEqual(['a.otherhost.1.aa.part'])
})
