// Files on disk: each encrypted under its own key, stored whole or not at all, found by generated keys only.
// Knows no people, no names and no database; whoever calls keeps what `write` answers.
import { access, readdir, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { makeFolder } from './durable.ts'
import { newFileKey, unwrapKey, wrapKey } from './file-key.ts'
import { listKeys } from './list-keys.ts'
import { makeMasterKey, readMasterKey } from './master-key.ts'
import { incomingFolder, placeOf } from './places.ts'
import { type Range, readFile } from './read-file.ts'
import type { Limits } from './receive.ts'
import { StoreError } from './store-error.ts'
import { sweepLeftovers } from './sweep.ts'
import { writeFile } from './write-file.ts'

export { StoreError, type StoreErrorCode } from './store-error.ts'

export type StoredFile = {
  key: string
  bytes: number
  /** Of the plain bytes, in hex. */
  sha256: string
  type: string
  extensionHint: string
  /** Opens only together with the master key; forgetting it makes the file unreadable for ever. */
  wrappedKey: Buffer
}

export type Store = {
  /** Faults: `too_large`, `cut_off`, `disk_full`. */
  write: (source: Readable, limits: Limits) => Promise<StoredFile>
  /** Faults: `missing`, `damaged`, `out_of_range`; `damaged` may also come from the stream itself. */
  read: (wanted: { key: string; wrappedKey: Uint8Array; range?: Range }) => Promise<Readable>
  remove: (key: string) => Promise<void>
  /** All that is stored, to find what nobody remembers: a crash between `write` and the caller's commit. */
  keys: () => AsyncGenerator<{ key: string; storedAt: Date }>
}

export async function openStore({
  dir,
  masterKeyFile,
}: {
  dir: string
  masterKeyFile: string
}): Promise<Store> {
  await makeFolder(incomingFolder(dir))
  const masterKey = await masterKeyFor(dir, masterKeyFile)
  await sweepLeftovers(dir)
  return {
    async write(source, limits) {
      const fileKey = newFileKey()
      const written = await writeFile(dir, fileKey, source, limits)
      return { ...written, wrappedKey: wrapKey(masterKey, fileKey, written.key) }
    },
    async read({ key, wrappedKey, range }) {
      return await readFile(placeOf(dir, key), unwrapKey(masterKey, wrappedKey, key), range)
    },
    async remove(key) {
      // Not synced: should a power cut bring the file back, nobody can open it once its wrapped key is forgotten.
      await rm(placeOf(dir, key), { force: true })
    },
    keys: () => listKeys(dir),
  }
}

async function masterKeyFor(dir: string, path: string): Promise<Buffer> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  if (!isThere) {
    if ((await readdir(dir)).some((name) => name !== 'incoming')) throw lost(dir, path)
    await makeMasterKey(path)
  }
  return await readMasterKey(path)
}

// A new key would start well and leave every stored file unreadable.
const lost = (dir: string, path: string) =>
  new StoreError('master_key_refused', `The master key ${path} is gone, but ${dir} holds files that need it.`)
