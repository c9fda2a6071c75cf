import { chmod, chown, cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { binariesIn, findBinaries, type Binaries } from './binaries.ts'
import { serverIdentity, type Identity } from './identity.ts'
import { startPostgres, type RunningPostgres } from './postgres.ts'
import { reachableBinaries } from './reachable.ts'
import { FAST_AND_FORGETFUL, SILENT } from './temporary.ts'

// Only root can give a process to somebody else, which is what these are about.
describe.runIf(process.getuid?.() === 0)('run by root', () => {
  let hidden: string
  let running: RunningPostgres

  beforeAll(async () => {
    hidden = await mkdtemp(join(tmpdir(), 'switchboard-hidden-'))
    await chmod(hidden, 0o700)
    const dataDir = join(hidden, 'data')
    running = await startPostgres({ dataDir, settings: FAST_AND_FORGETFUL, log: SILENT })
  })

  afterAll(async () => {
    await running.stop()
    await rm(hidden, { recursive: true })
  })

  test('an ordinary user runs the server in a folder that only root may enter', async () => {
    const { uid } = await stat(join(hidden, 'data/postgres'))
    expect(uid).not.toBe(0)
    expect((await stat(join(hidden, 'data/postgres/postmaster.pid'))).uid).toBe(uid)
    const client = new Client(running.connection)
    await client.connect()
    expect((await client.query("select current_setting('data_directory_mode') as mode")).rows).toEqual([
      { mode: '0700' },
    ])
    await client.end()
  })

  test('the user who runs the server is refused by the server itself', async () => {
    const { uid = 0 } = (await serverIdentity(join(hidden, 'data/postgres'))) ?? {}
    await chmod(hidden, 0o755)
    await chmod(join(hidden, 'data'), 0o755)
    process.seteuid?.(uid)
    const client = new Client(running.connection)
    try {
      await expect(client.connect()).rejects.toThrow('Peer authentication failed')
    } finally {
      process.seteuid?.(0)
      await client.end()
      await chmod(hidden, 0o700)
    }
  })

  describe('programs that nobody else can reach', () => {
    let open: string
    let unreachable: Binaries
    let identity: Identity | undefined

    beforeAll(async () => {
      open = await mkdtemp(join(tmpdir(), 'switchboard-open-'))
      await chmod(open, 0o755)
      identity = await serverIdentity(hidden)
      unreachable = binariesIn(join(hidden, 'package'))
      const original = dirname(findBinaries().folder)
      await cp(original, join(hidden, 'package'), { recursive: true, verbatimSymlinks: true })
    })

    afterAll(() => rm(open, { recursive: true }))

    test('are run from a copy that nobody else can write', async () => {
      const copy = await reachableBinaries(unreachable, identity, [join(open, 'cache')])
      expect(copy.postgres.startsWith(join(open, 'cache'))).toBe(true)
      for (const path of [copy.postgres, copy.folder, dirname(copy.folder), join(open, 'cache')]) {
        const { uid, mode } = await stat(path)
        expect({ uid, others: mode & 0o022 }).toEqual({ uid: 0, others: 0 })
      }
    })

    test('are not run from a place where others can lay theirs', async () => {
      const trap = join(open, 'trap')
      await mkdir(trap)
      await chmod(trap, 0o777)
      await expect(reachableBinaries(unreachable, identity, [trap])).rejects.toThrow(
        'no other user can reach',
      )
    })
  })

  test('programs that can be reached stay where they are', async () => {
    const binaries = findBinaries()
    expect(await reachableBinaries(binaries, undefined)).toBe(binaries)
  })

  test("a folder's owner runs the server, so that he can go on without root", async () => {
    const folder = join(hidden, 'owned')
    await mkdir(folder)
    await chown(folder, 4242, 4243)
    expect(await serverIdentity(join(hidden, 'absent'), folder)).toEqual({ uid: 4242, gid: 4243 })
  })
})
