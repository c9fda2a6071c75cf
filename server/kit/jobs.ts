import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { PgBoss, type JobResult } from 'pg-boss'
import type { Connection } from './database.ts'
import type { Tx } from './transaction.ts'
import type { World } from './world.ts'

/** Work outside the database, kept in the database until it is done. At least once. */
export type Job<Data extends object = object> = {
  name: string
  retries: number
  /** How many of them one process does at a time; usually one. */
  parallel?: number
  run(world: World, data: Data): Promise<void>
}

/** A clock: what runs when, in cron words, UTC; once for all processes. */
export type Clock = { name: string; cron: string; run(world: World): Promise<void> }

export type Jobs = {
  start(world: World, jobs: readonly Job[], clocks: readonly Clock[]): Promise<void>
  stop(): Promise<void>
  /** Enqueues in the transaction: the job is there exactly when the transaction is. One job a key, ever. */
  enqueue<Data extends object>(tx: Tx, job: Job<Data>, data: Data, key: string): Promise<void>
}

type NewJob = { name: string; id: string; data: object; retryLimit: number }

const schema = 'jobs'

/** Makes the tables of the queue, as the owner, and lets the application use them. */
export async function prepareJobs(
  connection: Connection,
  client: pg.Client,
  queues: string[],
): Promise<void> {
  const boss = new PgBoss({ ...(connection as object), schema, max: 1, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  for (const queue of queues) await boss.createQueue(queue)
  await boss.stop({ graceful: false })
  await client.query(`grant usage on schema ${schema} to switchboard_app;
    grant select, insert, update, delete on all tables in schema ${schema} to switchboard_app;
    grant usage on all sequences in schema ${schema} to switchboard_app`)
}

/**
 * The queue works with the owner's rights inside its own schema (it tidies its tables); what a job does to
 * the product's tables goes through the world like everything else.
 */
export function makeJobs(connection: Connection): Jobs {
  const boss = new PgBoss({ ...(connection as object), schema, max: 2, migrate: false, createSchema: false })
  boss.on('error', () => {})
  let started = false

  async function insert(tx: Tx, jobs: NewJob[]) {
    const executeSql = async (text: string, values?: unknown[]) => {
      const { rows } = await tx.db.executeQuery(CompiledQuery.raw(text, values ?? []))
      return { rows }
    }
    for (const [name, some] of Map.groupBy(jobs, (job) => job.name)) {
      const once = new Map(some.map((job) => [job.id, { ...job, retryBackoff: true, retryDelay: 1 }]))
      await boss.insert(name, [...once.values()], { db: { executeSql } })
    }
  }

  return {
    async start(world, jobs, clocks) {
      boss.on('error', (error) => world.log.debug({ err: error }, 'the queue cannot be reached now'))
      await boss.start()
      started = true
      for (const job of jobs) {
        await boss.work(job.name, howToFetch(job), (batch) =>
          Promise.all(batch.map((one) => settled(one.id, job.run(world, one.data as object)))),
        )
      }
      for (const clock of clocks) {
        await boss.work(clock.name, { pollingIntervalSeconds: 10 }, () => clock.run(world))
        await boss.schedule(clock.name, clock.cron)
      }
    },
    async stop() {
      if (started) await boss.stop({ graceful: true, timeout: 5000 })
    },
    async enqueue(tx, job, data, key) {
      const id = idOf(`${job.name}:${key}`)
      tx.gather(insert, { name: job.name, id, data, retryLimit: job.retries })
    },
  }
}

/** A fetch and its end are commits, so what is many comes in batches; a slow one holds up only its own. */
function howToFetch({ parallel = 1 }: Job) {
  const isMany = parallel > 1
  return {
    pollingIntervalSeconds: 1,
    localConcurrency: isMany ? 2 : 1,
    batchSize: isMany ? Math.ceil(parallel / 2) : 1,
    burstWhenBatchFull: isMany,
    perJobResults: true,
  } as const
}

/** One that fails is tried again by itself, without those that came with it. */
const settled = (id: string, done: Promise<void>): Promise<JobResult> =>
  done.then(
    () => ({ id, status: 'completed' }),
    (error: unknown) => ({ id, status: 'failed', output: { message: String(error) } }),
  )

/** The same key makes the same id, and an id is stored once. */
function idOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
