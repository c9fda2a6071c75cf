import { execFile } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { StartRefused } from '../start-refused.ts'

/** The ordinary user who runs the server when we are root, because PostgreSQL refuses to run as root. */
export type Identity = { uid: number; gid: number }

const run = promisify(execFile)

/** Undefined when we are an ordinary user already, or on Windows, where there are no such ids. */
export async function serverIdentity(...folders: string[]): Promise<Identity | undefined> {
  if (process.getuid?.() !== 0) return undefined
  for (const folder of folders) {
    const owner = await stat(folder).catch(() => undefined)
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  }
  return (await accountNamed('postgres')) ?? (await accountNamed('nobody')) ?? refuse()
}

export async function giveTo(identity: Identity | undefined, path: string): Promise<void> {
  if (identity) await chown(path, identity.uid, identity.gid)
}

async function accountNamed(name: string): Promise<Identity | undefined> {
  try {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    const [uid, gid] = ids.map(({ stdout }) => Number(stdout))
    return uid && gid ? { uid, gid } : undefined
  } catch {
    return undefined
  }
}

function refuse(): never {
  throw new StartRefused(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody" to run it as. ' +
      'Start Switchboard as an ordinary user.',
  )
}
