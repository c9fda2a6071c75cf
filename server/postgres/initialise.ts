import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { StartRefused } from '../start-refused.ts'
import type { Access } from './access.ts'
import type { Binaries } from './binaries.ts'
import { giveTo, type Identity } from './identity.ts'
import { runOnCluster } from './run-as.ts'

type Initialise = {
  folder: string
  binaries: Binaries
  access: Access
  identity?: Identity
  isDurable: boolean
}

/**
 * Sorting and upper case come from PostgreSQL itself, so they are the same on every system. The trigrams
 * of pg_trgm still ask the system which bytes are letters, and see no Cyrillic under plain C.
 */
const LETTERS = ['C.UTF-8', 'en_US.UTF-8', 'C']

/** Makes the cluster under another name first, so a half-made one is never taken for a whole one. */
export async function initialise(cluster: Initialise): Promise<void> {
  if (await stat(join(cluster.folder, 'PG_VERSION')).catch(() => undefined)) return
  const unfinished = `${cluster.folder}.unfinished`
  let refusal = ''
  for (const letters of LETTERS) {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { mode: 0o700 })
    await giveTo(cluster.identity, unfinished)
    refusal = await initdb({ ...cluster, folder: unfinished }, letters)
    if (!refusal) return await rename(unfinished, cluster.folder)
    if (!refusal.includes('locale')) break
  }
  throw new StartRefused(`The embedded PostgreSQL could not make its database: ${refusal}`)
}

async function initdb(cluster: Initialise, letters: string): Promise<string> {
  const { folder, identity, binaries, access, isDurable } = cluster
  const args = [
    `--username=${access.user}`,
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${letters}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    // A new piece of the log is filled with zeros before it is used, and all who commit wait: 60 ms for the usual 16 MB.
    '--wal-segsize=4',
    '--no-instructions',
    ...access.initdbOptions,
    ...(isDurable ? [] : ['--no-sync']),
  ]
  const child = runOnCluster({
    program: binaries.initdb,
    args,
    folder,
    identity,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  const complaint = child.stderr ? await text(child.stderr) : ''
  return (await ended) === 0 ? '' : complaint.trim() || 'initdb ended without a word'
}
