import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holderOf, lockDataDir } from './lock.ts'
import { lifeOf } from './process-life.ts'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'switchboard-lock-'))
})

afterEach(() => rm(home, { recursive: true }))

const leave = (holder: unknown) => writeFile(join(home, 'running.json'), JSON.stringify(holder))

test('one of many who try at the same moment gets it', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataDir(home)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('released, it leaves nothing and can be taken again', async () => {
  const lock = await lockDataDir(home)
  expect((await holderOf(home))?.pid).toBe(process.pid)
  await lock.release()
  expect(await readdir(home)).toEqual([])
  expect((await lockDataDir(home)).before).toBeUndefined()
})

test('a dead holder gives way, and tells how he reached his database', async () => {
  const connection = { host: '/somewhere', port: 5432, user: 'u', database: 'd' }
  await leave({ pid: 4_194_305, startedAt: '1', connection })
  const lock = await lockDataDir(home)
  expect(lock.before?.connection).toEqual(connection)
})

test('a living process with the number of the dead one does not hold it', async () => {
  await leave({ pid: process.pid, startedAt: 'long before' })
  expect(await holderOf(home)).toBeUndefined()
  await lockDataDir(home)
  expect((await holderOf(home))?.pid).toBe(process.pid)
})

test('a living holder stays, with the sentence what to do', async () => {
  const holder = { pid: process.ppid, startedAt: (await lifeOf(process.ppid))?.startedAt }
  await leave(holder)
  await expect(lockDataDir(home)).rejects.toThrow(`(process ${process.ppid}). Nothing was touched.`)
  expect(JSON.parse(await readFile(join(home, 'running.json'), 'utf8'))).toEqual(holder)
})

test.each(['', '{"pid":', 'null'])('an unreadable one (%j) gives way', async (content) => {
  await writeFile(join(home, 'running.json'), content)
  await expect(lockDataDir(home)).resolves.toBeDefined()
})
