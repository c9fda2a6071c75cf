import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { openStore, type Store, type StoredFile } from './store.ts'

const folders: string[] = []

// Here and not in `freshFolder`, because inside a test it would be too late to ask for it.
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A folder of its own that is gone after the test file. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  folders.push(folder)
  return folder
}

export async function freshStore() {
  const root = await freshFolder()
  const places = { dir: join(root, 'files'), masterKeyFile: join(root, 'keys', 'master') }
  return { ...places, root, store: await openStore(places) }
}

export const roomy = { maxBytes: 64 * 1024 * 1024 }

export const keep = (store: Store, bytes: Uint8Array) => store.write(Readable.from([bytes]), roomy)

export async function readAll(store: Store, file: StoredFile, range?: { start: number; end: number }) {
  return await buffer(await store.read({ ...file, range }))
}

/** Every file under a folder, as paths. */
export async function filesIn(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
