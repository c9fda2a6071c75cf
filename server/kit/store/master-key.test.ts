import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from './store.ts'
import { freshFolder, freshStore, keep, readAll } from './testing.ts'

const refused = (reason: RegExp) => ({
  code: 'master_key_refused',
  message: expect.stringMatching(reason) as string,
})

async function placesWithKey(key: Buffer, mode: number) {
  const root = await freshFolder()
  const masterKeyFile = join(root, 'keys', 'master')
  await mkdir(join(root, 'keys'))
  await writeFile(masterKeyFile, key)
  await chmod(masterKeyFile, mode)
  return { dir: join(root, 'files'), masterKeyFile }
}

test('the first start makes 32 bytes that only the owner may read, and nothing beside them', async () => {
  const { masterKeyFile, root } = await freshStore()
  const { size, mode } = await stat(masterKeyFile)
  expect(size).toBe(32)
  expect(mode & 0o777).toBe(0o600)
  expect((await stat(join(root, 'keys'))).mode & 0o777).toBe(0o700)
  expect(await readdir(join(root, 'keys'))).toEqual(['master'])
})

test('later starts keep the key; two installations have different ones', async () => {
  const one = await freshStore()
  const key = await readFile(one.masterKeyFile)
  await openStore(one)
  expect((await readFile(one.masterKeyFile)).equals(key)).toBe(true)
  expect((await readFile((await freshStore()).masterKeyFile)).equals(key)).toBe(false)
})

test('many first starts at once agree on one key', async () => {
  const root = await freshFolder()
  const places = { dir: join(root, 'files'), masterKeyFile: join(root, 'keys', 'master') }
  const stores = await Promise.all(Array.from({ length: 8 }, () => openStore(places)))
  const files = await Promise.all(stores.map((store, turn) => keep(store, Buffer.from(`from ${turn}`))))
  const last = await openStore(places)
  for (const [turn, file] of files.entries())
    expect((await readAll(last, file)).toString()).toBe(`from ${turn}`)
})

test.each([0, 31, 33])('a key of %i bytes is refused', async (length) => {
  const places = await placesWithKey(Buffer.alloc(length, 7), 0o600)
  await expect(openStore(places)).rejects.toMatchObject(
    refused(new RegExp(`has ${length} bytes, it must have 32`)),
  )
})

test.runIf(process.platform !== 'win32').each(['640', '604', '644', '620'])(
  'a key with mode %s is refused, and the reason says what to run',
  async (mode) => {
    const places = await placesWithKey(Buffer.alloc(32, 7), Number.parseInt(mode, 8))
    await expect(openStore(places)).rejects.toMatchObject(refused(/can be read by others .* chmod 600/))
  },
)

test('a lost key is not silently replaced while files need it', async () => {
  const { store, dir, masterKeyFile } = await freshStore()
  await keep(store, Buffer.from('precious'))
  await rm(masterKeyFile)
  await expect(openStore({ dir, masterKeyFile })).rejects.toMatchObject(
    refused(/is gone, but .* holds files/),
  )
  await expect(stat(masterKeyFile)).rejects.toMatchObject({ code: 'ENOENT' })
})
