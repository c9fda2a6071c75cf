import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StartRefused } from '../start-refused.ts'
import { binariesIn, type Binaries } from './binaries.ts'
import type { Identity } from './identity.ts'

const PLACES = ['/var/cache/switchboard', join(tmpdir(), 'switchboard-binaries')]

/** The binaries where `identity` can run them: as they lie, or a copy outside a folder that only root may enter. */
export async function reachableBinaries(
  binaries: Binaries,
  identity?: Identity,
  places = PLACES,
): Promise<Binaries> {
  if (!identity || (await canRun(binaries, identity))) return binaries
  for (const place of places) {
    const copied = await copyTo(place, binaries).catch(() => undefined)
    if (copied && (await canRun(copied, identity))) return copied
  }
  throw new StartRefused(
    'PostgreSQL does not run as root, and no other user can reach its programs here. Move Switchboard to a ' +
      `folder that others may enter, or let root write to ${places[0]}, or use DATABASE_URL.`,
  )
}

async function canRun({ postgres }: Binaries, identity: Identity): Promise<boolean> {
  try {
    await promisify(execFile)(postgres, ['--version'], { ...identity, cwd: '/' })
    return true
  } catch {
    return false
  }
}

async function copyTo(place: string, { folder }: Binaries): Promise<Binaries | undefined> {
  const source = dirname(folder)
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string }
  const target = join(place, `postgres-${version}-${process.arch}`)
  if (await mkdir(place, { recursive: true })) await chmod(place, 0o755)
  if (!(await isOurs(place))) return undefined
  if (!(await lstat(target).catch(() => undefined))) {
    const unfinished = `${target}.${process.pid}`
    await cp(folder, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    await letOthersRead(unfinished)
    await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true }))
  }
  return (await isOurs(target)) ? binariesIn(target) : undefined
}

/** Nobody but root could have put something else here. */
async function isOurs(path: string): Promise<boolean> {
  const found = await lstat(path)
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}

/** The installation may have been made under a strict umask. */
async function letOthersRead(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755)
  }
}
