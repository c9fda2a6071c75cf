import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Identity } from './identity.ts'
import type { Settings } from './settings.ts'

/** Who may come in, and how. */
export type Access = {
  user: string
  password?: string
  port: number
  settings: Settings
  initdbOptions: string[]
  rules: Record<string, string>
}

const USER = 'switchboard'

export async function accessTo(dataDir: string): Promise<Access> {
  return process.platform === 'win32' ? byPassword(dataDir) : bySystemUser()
}

/** The kernel tells who is at the other end of the socket: only the user we run as comes in, with no secret. */
function bySystemUser(): Access {
  return {
    user: USER,
    port: 5432,
    settings: { listen_addresses: '', unix_socket_directories: '.', unix_socket_permissions: '0700' },
    initdbOptions: ['--auth=peer'],
    rules: {
      'pg_hba.conf': 'local all all peer map=owner\n',
      'pg_ident.conf': `owner "${userInfo().username}" all\n`,
    },
  }
}

/** Windows knows no peer: a password of our own, on loopback, at a port that is free now. */
async function byPassword(dataDir: string): Promise<Access> {
  const file = join(dataDir, 'postgres.password')
  const fresh = randomBytes(24).toString('base64url')
  await writeFile(file, fresh, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return {
    user: USER,
    password: await readFile(file, 'utf8'),
    port: await freePort(),
    settings: { listen_addresses: '127.0.0.1' },
    initdbOptions: ['--auth=scram-sha-256', `--pwfile=${file}`],
    rules: { 'pg_hba.conf': 'host all all 127.0.0.1/32 scram-sha-256\n' },
  }
}

/** Written at each start, because the folder may have moved to another machine or another user. */
export async function writeRules(folder: string, rules: Access['rules'], identity?: Identity): Promise<void> {
  for (const [name, content] of Object.entries(rules)) {
    const path = join(folder, name)
    await rm(`${path}.new`, { force: true })
    // By handle and 'wx': as root we follow no link that the server's user could have laid here.
    const file = await open(`${path}.new`, 'wx', 0o600)
    await file.writeFile(content)
    if (identity) await file.chown(identity.uid, identity.gid)
    await file.close()
    await rename(`${path}.new`, path)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 5432
}
