import { link, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartRefused } from '../start-refused.ts'
import type { PostgresConnection } from './postgres.ts'
import { lifeOf } from './process-life.ts'

/** Who works on a data directory now, and how its database is reached. */
export type Holder = { pid: number; startedAt: string; connection?: PostgresConnection }

export type Lock = {
  /** What a killed process left behind. */
  before: Holder | undefined
  tell: (connection: PostgresConnection) => Promise<void>
  release: () => Promise<void>
}

const lockFile = (home: string) => join(home, 'running.json')

export async function lockDataDir(home: string): Promise<Lock> {
  const file = lockFile(home)
  const me: Holder = { pid: process.pid, startedAt: (await lifeOf(process.pid))?.startedAt ?? '' }
  const write = (holder: Holder) =>
    writeFile(`${file}.${process.pid}`, JSON.stringify(holder), { mode: 0o600 })
  await write(me)
  try {
    const before = await takePlace(`${file}.${process.pid}`, home)
    return {
      before,
      tell: (connection) => write({ ...me, connection }).then(() => rename(`${file}.${process.pid}`, file)),
      release: () => rm(file, { force: true }),
    }
  } finally {
    await rm(`${file}.${process.pid}`, { force: true })
  }
}

/** The living holder, if there is one. */
export async function holderOf(home: string): Promise<Holder | undefined> {
  const holder = await read(lockFile(home))
  const life = holder && (await lifeOf(holder.pid))
  return life && life.startedAt === holder.startedAt ? holder : undefined
}

/** Said before anything else is looked at: a second start must touch nothing. */
export async function refuseSecondStart(dataDir: string): Promise<void> {
  const home = await realpath(dataDir).catch(() => undefined)
  const holder = home && (await holderOf(home))
  if (home && holder) throw new StartRefused(alreadyRunning(home, holder.pid))
}

/** A link is made by one only, whoever else tries at the same moment. */
async function takePlace(mine: string, home: string): Promise<Holder | undefined> {
  const file = lockFile(home)
  let before: Holder | undefined
  for (;;) {
    try {
      await link(mine, file)
      return before
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = await holderOf(home)
    if (holder) throw new StartRefused(alreadyRunning(home, holder.pid))
    before = (await read(file)) ?? before
    await removeDead(file, home)
  }
}

/** Taken aside before it is removed: between our look and our hand a living one may have come. */
async function removeDead(file: string, home: string): Promise<void> {
  const aside = `${file}.dead.${process.pid}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  const taken = await read(aside)
  const life = taken && (await lifeOf(taken.pid))
  if (life && life.startedAt === taken.startedAt) {
    await link(aside, file).catch(() => undefined)
    await rm(aside)
    throw new StartRefused(alreadyRunning(home, taken.pid))
  }
  await rm(aside)
}

const alreadyRunning = (home: string, pid: number) =>
  `Switchboard is running on ${home} already (process ${pid}). Nothing was touched. ` +
  'For a second one give it its own folder and port: DATA_DIR=./data2 PORT=3001 npm start'

async function read(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}
