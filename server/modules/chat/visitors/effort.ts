import { createHash, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { askForEffort as endpoint } from '#contracts/visitor-sessions.ts'
import type { ReplyOf } from '#contracts/endpoint.ts'
import type { Effort } from '#contracts/effort/solve-effort.ts'
import type { Actor } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { networkOf } from '#kit/network-of.ts'
import { keyedHash } from '#kit/seal.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

/** So long an effort makes the next one of its network harder. */
export const COUNTED_SECONDS = 3600
const LIFE_SECONDS = 300
/** A few milliseconds in a browser. One bit more is twice the work. */
const LEAST_BITS = 12
/** A second or two, also on a phone that is not new: many people share an address. */
const MOST_BITS = 19
/** So many sessions of a network ask for one bit more. */
const SESSIONS_A_BIT = 2

/** A task for this network. Nothing is kept of it: it is signed, and bound to whom it was given. */
export async function askForEffort(world: World, actor: Actor): Promise<ReplyOf<typeof endpoint>> {
  const network = networkOf('address' in actor ? actor.address : '')
  const bits = await bitsFor(world, network)
  const expires = Math.floor(world.now().getTime() / 1000) + LIFE_SECONDS
  const said = `${newId()}.${bits}.${expires}`
  return {
    task: `${said}.${sealOf(world, network, said)}`,
    bits,
    expiresAt: new Date(expires * 1000).toISOString(),
  }
}

/** Fault: `effort_needed`, for one that is missing, wrong, made up, too easy by now, too late, or was used before. */
export async function spendEffort(tx: Tx, network: string, effort: Effort | undefined): Promise<void> {
  const task = effort && readTask(tx.world, network, effort.task)
  if (!task || !isSolved(effort, task.bits)) throw new Fault('effort_needed')
  // One bit of grace: somebody else of the same house may have come in meanwhile.
  if (task.bits < (await bitsFor(tx, network)) - 1) throw new Fault('effort_needed')
  const { numInsertedOrUpdatedRows: isFirst } = await tx.db
    .insertInto('visitor_efforts')
    .values({ id: task.id, network, spent_at: tx.world.now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!isFirst) throw new Fault('effort_needed')
}

async function bitsFor(of: World | Tx, network: string): Promise<number> {
  const world = 'world' in of ? of.world : of
  const since = new Date(world.now().getTime() - COUNTED_SECONDS * 1000)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from visitor_efforts where network = ${network} and spent_at > ${since}`.execute(
    of.db,
  )
  const more = (rows[0]?.count ?? 0) / (SESSIONS_A_BIT * world.config.limitFactor)
  return Math.min(MOST_BITS, LEAST_BITS + Math.floor(more))
}

const shape = /^([0-9a-f-]{36})\.(\d{1,2})\.(\d{1,12})\.([\w-]{43})$/

function readTask(world: World, network: string, text: string): { id: string; bits: number } | null {
  const [, id = '', bits = '', expires = '', seal = ''] = shape.exec(text) ?? []
  const own = sealOf(world, network, `${id}.${bits}.${expires}`)
  if (!timingSafeEqual(Buffer.from(own), Buffer.from(seal.padEnd(own.length)))) return null
  return Number(expires) * 1000 > world.now().getTime() ? { id, bits: Number(bits) } : null
}

const sealOf = (world: World, network: string, said: string): string =>
  keyedHash(world, `effort:${network}:${said}`).toString('base64url')

function isSolved({ task, answer }: Effort, bits: number): boolean {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(answer)
  const digest = createHash('sha256').update(task.slice(-32)).update(four).digest()
  return Math.clz32(digest.readUInt32BE()) >= bits
}
