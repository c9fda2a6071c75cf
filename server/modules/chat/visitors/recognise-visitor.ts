import type { FastifyRequest } from 'fastify'
import { VISITOR_SCHEME } from '#contracts/chat.ts'
import type { Guest } from '#kit/actor.ts'
import { localeOf } from '#kit/answer-fault.ts'
import { builtOnce, forEverybody } from '#kit/built-once.ts'
import { hashToken, isToken } from '#kit/token.ts'
import type { World } from '#kit/world.ts'
import { SESSION_DAYS, sessionEnd } from './session-end.ts'

const TOUCH_MINUTES = 10
const scheme = new RegExp(`^${VISITOR_SCHEME}\\b *(.*)$`, 'i')

/** The secret that a request shows; undefined where it shows none. */
export const visitorSecret = ({ headers }: FastifyRequest): string | undefined =>
  scheme.exec(headers.authorization ?? '')?.[1]

/** The visitor whose secret this is; null when his session is over, or never was. */
export async function recogniseVisitor(
  world: World,
  secret: string,
  request: FastifyRequest,
): Promise<Guest | null> {
  if (!isToken(secret)) return null
  const now = world.now()
  const [row] = await sessionOf(world, hashToken(secret), now)
  if (!row) return null
  // At most now and then: whoever leaves a page open writes little.
  const isLong = now.getTime() - row.last_seen_at.getTime() > TOUCH_MINUTES * 60_000
  // Where he is now is where he is kept away from, should he be.
  const { ip: address } = request
  if (isLong || address !== row.address) await touch(world, row.id, { now, address })
  return {
    kind: 'visitor',
    role: 'visitor',
    locale: localeOf(request),
    address: request.ip,
    session: {
      id: row.id,
      contactId: row.contact_id,
      inboxId: row.inbox_id,
      name: row.name ?? row.said,
    },
  }
}

const sessionOf = builtOnce(forEverybody, ({ db }: World, hash: Buffer, now: Date) =>
  db
    .selectFrom('visitor_sessions as s')
    .leftJoin('contacts as c', 'c.id', 's.contact_id')
    .select(['s.id', 's.contact_id', 's.inbox_id', 's.name as said', 's.last_seen_at', 's.address', 'c.name'])
    .where('s.token_hash', '=', hash)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now),
)

async function touch({ db }: World, id: string, { now, address }: { now: Date; address: string }) {
  await db
    .updateTable('visitor_sessions')
    .set({ address, last_seen_at: now, expires_at: sessionEnd(now, SESSION_DAYS) })
    .where('id', '=', id)
    .execute()
}
