import { lutimes, mkdir, mkdtemp, rmdir, symlink, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const HOUR = 60 * 60 * 1000
/** The name of a socket may have 104 bytes on macOS and 108 on Linux; `/.s.PGSQL.5432` needs 15 of them. */
const LONGEST = 100 - 15

export type ShortPath = { path: string; remove: () => Promise<void> }

/** Another name for a folder whose own name is too long for a socket in it. */
export async function shortPath(folder: string): Promise<ShortPath> {
  if (Buffer.byteLength(folder) <= LONGEST || process.platform === 'win32') {
    return { path: folder, remove: async () => undefined }
  }
  const temporary = tmpdir().length < 60 ? tmpdir() : '/tmp'
  const path = join(await mkdtemp(join(temporary, 'switchboard-')), 'db')
  await symlink(folder, path)
  const timer = setInterval(() => void keep(path, folder), HOUR).unref()
  return {
    path,
    remove: async () => {
      clearInterval(timer)
      await removeShortPath(path, folder)
    },
  }
}

/** Also for the name that a killed process left. */
export async function removeShortPath(path: string, folder: string): Promise<void> {
  if (path === folder || !/switchboard-\w{6}$/.test(dirname(path))) return
  await unlink(path).catch(() => undefined)
  await rmdir(dirname(path)).catch(() => undefined)
}

/** Systems clear away what lies untouched in their temporary folder for some days. */
async function keep(path: string, folder: string): Promise<void> {
  const now = new Date()
  await lutimes(path, now, now)
    .catch(async () => {
      await mkdir(dirname(path), { mode: 0o700 }).catch(() => undefined)
      await symlink(folder, path)
    })
    .catch(() => undefined)
}
