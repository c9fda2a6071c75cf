import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { openStore } from './store.ts'
import { filesIn, freshFolder, freshStore, keep, readAll } from './testing.ts'

const run = promisify(execFile)
const kib = 1024
const full = { code: 'disk_full' }

// Only root may mount; everybody else still has the test with the limit below.
async function mountSmallDisk(): Promise<string | null> {
  const folder = await freshFolder()
  const mounting = run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  const isMounted = await mounting.then(
    () => true,
    () => false,
  )
  if (!isMounted) return null
  afterAll(() => run('umount', [folder]))
  return folder
}

const disk = process.platform === 'linux' ? await mountSmallDisk() : null

test.runIf(disk)('a full disk refuses, leaves nothing, and heals when there is room', async () => {
  const places = { dir: join(`${disk}`, 'files'), masterKeyFile: join(`${disk}`, 'keys', 'master') }
  const store = await openStore(places)
  const filler = join(`${disk}`, 'filler')
  await writeFile(filler, randomBytes(700 * kib))
  const bytes = randomBytes(500 * kib)

  await expect(keep(store, bytes)).rejects.toMatchObject(full)
  expect(await filesIn(places.dir)).toEqual([])

  await rm(filler)
  expect((await readAll(store, await keep(store, bytes))).equals(bytes)).toBe(true)
})

test.runIf(disk)('many uploads that together fill the disk: each is stored whole or not at all', async () => {
  const folder = join(`${disk}`, 'many')
  const store = await openStore({ dir: folder, masterKeyFile: join(`${disk}`, 'keys', 'master') })
  const bytes = randomBytes(150 * kib)
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => keep(store, bytes)))
  const stored = results.filter((result) => result.status === 'fulfilled')
  const refused = results.filter((result) => result.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  for (const { reason } of refused) expect(reason).toMatchObject(full)
  for (const { value } of stored) expect((await readAll(store, value)).equals(bytes)).toBe(true)
  expect(await filesIn(folder)).toHaveLength(stored.length)
})

test.runIf(process.platform !== 'win32')('a limit on the size of files counts as a full disk', async () => {
  const { dir, masterKeyFile } = await freshStore()
  const limited = `trap '' XFSZ; ulimit -f 256; exec "$0" --input-type=module-typescript --eval "$1"`
  const env = { ...process.env, DIR: dir, KEY: masterKeyFile }
  const { stdout } = await run('sh', ['-c', limited, process.execPath, writesBigThenSmall], { env })
  expect(JSON.parse(stdout)).toEqual({ big: 'disk_full', small: 10 * kib })
  expect(await filesIn(dir)).toHaveLength(1)
})

const writesBigThenSmall = `
  import { Readable } from 'node:stream'
  import { openStore } from '${import.meta.resolve('./store.ts')}'
  const store = await openStore({ dir: process.env.DIR, masterKeyFile: process.env.KEY })
  const write = (bytes) => store.write(Readable.from([Buffer.alloc(bytes)]), { maxBytes: 1e9 })
  const big = await write(2_000_000).catch((error) => error.code)
  const small = (await write(10 * 1024)).bytes
  process.stdout.write(JSON.stringify({ big, small }))
`
