import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endOrphan } from './orphan.ts'
import { lifeOf } from './process-life.ts'
import { SILENT } from './temporary.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchboard-orphan-'))
})

afterEach(() => rm(folder, { recursive: true }))

const end = () =>
  endOrphan({ folder, connection: { host: folder, port: 5432, user: 'u', database: 'd' }, log: SILENT })

test("a stranger who has the number now lives on, and both of the server's locks are taken away", async () => {
  await writeFile(join(folder, 'postmaster.pid'), `${process.ppid}\n${folder}\n`)
  await writeFile(join(folder, '.s.PGSQL.5432.lock'), `${process.ppid}\n`)
  await end()
  expect(await readdir(folder)).toEqual([])
  expect(await lifeOf(process.ppid)).toBeDefined()
})

test('a number that is free is left for PostgreSQL to judge', async () => {
  await writeFile(join(folder, 'postmaster.pid'), '4194305\n')
  await end()
  expect(await readdir(folder)).toEqual(['postmaster.pid'])
})

test('nothing there, nothing done', async () => {
  await end()
  expect(await readdir(folder)).toEqual([])
})
