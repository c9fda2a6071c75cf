import { sql } from 'kysely'
import type { UserRole } from '#contracts/roles.ts'
import { placeNow, type Place } from '#kit/event-log.ts'
import { untilWorkedOff } from '../bad-input/fingerprint.ts'
import { ask, type Answer, type Sent } from './ask.ts'
import type { At, Call } from './call.ts'
import type { Cell } from './cells.ts'
import { keyOf, type Somebody } from './people.ts'
import { NOTE_MARK, type Scene } from './scene.ts'

export type Played = { met: string; leaks: string[]; told: number }
type Prepared = { caller: Somebody | null; sent: Sent }

/**
 * Plays cells one after the other. Who was refused has left everything as it was: what was got ready for his session is
 * there for his key.
 */
export function makePlay(scene: Scene, call: Call): (cell: Cell) => Promise<Played> {
  let left: (Prepared & { by: string }) | undefined
  return async (cell) => {
    const by = `${cell.role} ${cell.whose}`
    const prepared = left?.by === by ? left : { ...(await prepare(scene, call, cell)), by }
    const played = await play(scene, call, cell, prepared)
    left = played.met === 'done' ? undefined : prepared
    return played
  }
}

async function prepare(scene: Scene, call: Call, cell: Cell): Promise<Prepared> {
  const { caller, owner } = await castOf(scene, call, cell)
  return { caller, sent: await call.prepare({ scene, caller, owner }) }
}

/** Really makes the call of a cell, and reads the answer with the eyes of who must not see everything. */
async function play(scene: Scene, call: Call, cell: Cell, { caller, sent }: Prepared): Promise<Played> {
  const headers = await credentials(cell, caller)
  await untilWorkedOff(scene.world)
  const here = await placeNow(scene.world.db)
  const before = await toldSince(scene, caller, here)
  const answer = await ask(scene, call.endpoint, sent, headers)
  return {
    met: metBy(answer),
    leaks: leaksIn(answer, sent.standsFor ?? caller),
    told: (await toldSince(scene, caller, here)) - before,
  }
}

export async function castOf(
  scene: Scene,
  { spoils }: Call,
  { role, whose }: Cell,
): Promise<Omit<At, 'scene'>> {
  const choose = (kind: UserRole, part: 'caller' | 'stranger') =>
    spoils ? scene.somebody(kind) : scene.regular(kind, part)
  if (role === 'visitor') return { caller: null, owner: await choose('customer', 'stranger') }
  const caller = await choose(role, 'caller')
  return { caller, owner: whose === 'own' ? caller : await choose(role, 'stranger') }
}

export async function credentials({ by }: Cell, caller: Somebody | null): Promise<Record<string, string>> {
  if (!caller || by === 'nothing') return {}
  return by === 'key' ? { authorization: `Bearer ${await keyOf(caller)}` } : { cookie: caller.cookie }
}

export function metBy({ status, text }: Answer): string {
  if (status < 400) return 'done'
  return (JSON.parse(text) as { code: string }).code
}

/** What stood in an answer that this person must never see. */
export function leaksIn({ text }: { text: string }, caller: Somebody | null): string[] {
  const secrets = text.match(/\$argon2|password_?hash|token_?hash/gi) ?? []
  if (caller && caller.role !== 'customer') return secrets
  const addressesOfStaff = text.match(/zqs\d+x@/g) ?? []
  const others = (text.match(/zqc\d+x/g) ?? []).filter((mark) => mark !== caller?.mark)
  const notes = text.includes(NOTE_MARK) ? [NOTE_MARK] : []
  return [...secrets, ...addressesOfStaff, ...others, ...notes]
}

/** From a place on: reading the whole log for each cell would take longer with each. */
async function toldSince({ world }: Scene, caller: Somebody | null, { xid }: Place): Promise<number> {
  if (!caller) return 0
  const { told } = await world.db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<string>().as('told'))
    .where('actor_id', '=', caller.id)
    .where(sql<boolean>`xid >= ${xid}::xid8`)
    .executeTakeFirstOrThrow()
  return Number(told)
}
