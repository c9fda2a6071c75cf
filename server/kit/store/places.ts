import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { StoreError } from './store-error.ts'

// A name of hex only is safe on every file system, also where case does not count.
const keyShape = /^[0-9a-f]{32}$/
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const run = randomBytes(4).toString('hex')

export const newKey = () => randomBytes(16).toString('hex')

export const isKey = (name: string) => keyShape.test(name)

export const incomingFolder = (dir: string) => join(dir, 'incoming')

export function folderOf(dir: string, key: string) {
  if (!isKey(key)) throw new StoreError('missing', 'not a key of this store')
  return join(dir, key.slice(0, 2), key.slice(2, 4))
}

export const placeOf = (dir: string, key: string) => join(folderOf(dir, key), key)

/** The name says who is writing, so that a later start can tell what was left behind. */
export const temporaryPlace = (dir: string, key: string) =>
  join(incomingFolder(dir), [key, host, process.pid, run, 'part'].join('.'))

/** True when the process that wrote the temporary file is certainly gone. */
export function isWriterGone(name: string): boolean {
  const [, writerHost, pid, writerRun] = name.split('.')
  if (writerHost !== host) return false
  // In a container every start has the same process number; the run tells them apart.
  if (Number(pid) === process.pid) return writerRun !== run
  return !isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
