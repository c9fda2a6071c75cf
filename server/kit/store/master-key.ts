import { randomBytes } from 'node:crypto'
import { link, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder, syncFolder } from './durable.ts'
import { StoreError } from './store-error.ts'

const keyBytes = 32

/** The 32 bytes that open every stored file. Faults: `master_key_refused`, `missing`. */
export async function readMasterKey(path: string): Promise<Buffer> {
  const { mode, size } = await stat(path)
  if (process.platform !== 'win32' && mode & 0o077) {
    throw refused(
      path,
      `can be read by others (mode ${(mode & 0o777).toString(8)}); run: chmod 600 "${path}"`,
    )
  }
  if (size !== keyBytes)
    throw refused(path, `has ${size} bytes, it must have ${keyBytes}; restore it from a backup`)
  return await readFile(path)
}

export async function makeMasterKey(path: string): Promise<void> {
  await makeFolder(dirname(path))
  const draft = `${path}.${randomBytes(8).toString('hex')}`
  try {
    await writeDurably(draft, randomBytes(keyBytes))
    // A link is made whole or not at all and never replaces a key that another process made meanwhile.
    await link(draft, path).catch(unlessThere)
  } finally {
    await rm(draft, { force: true })
  }
  await syncFolder(dirname(path))
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

const refused = (path: string, why: string) =>
  new StoreError('master_key_refused', `The master key ${path} ${why}.`)
