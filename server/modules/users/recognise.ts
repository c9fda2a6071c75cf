import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { localeOf } from '#kit/answer-fault.ts'
import type { World } from '#kit/world.ts'
import { API_KEY } from './api-keys.ts'
import { byApiKey, bySession } from './recognise-session.ts'
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts'

/** `ended`: his session is over. `lacks`: he must set up a second factor before anything else. */
export type Recognised = { actor: Actor; ended: boolean; lacks: boolean }

/**
 * Who asks, by API key or cookie. A key that does not hold is refused everywhere. A cookie whose session has
 * ended is cleared; `ended` says so, for the endpoints that a visitor may not call.
 */
export async function recognisePerson(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Recognised> {
  const visitor: Actor = {
    kind: 'visitor',
    role: 'visitor',
    locale: localeOf(request),
    address: request.ip,
  }
  const [, bearer] = /^bearer\b *(.*)$/i.exec(request.headers.authorization ?? '') ?? []
  if (bearer !== undefined) {
    const owner = API_KEY.test(bearer) ? await byApiKey(world, bearer, request.ip) : null
    if (!owner) throw new Fault('not_signed_in')
    return { ...owner, ended: false }
  }
  const token = readSessionCookie(world, request)
  if (token === undefined) return { actor: visitor, ended: false, lacks: false }
  const found = token === null ? null : await bySession(world, token, request.ip)
  if (!found || token === null) {
    clearSessionCookie(world, reply)
    return { actor: visitor, ended: true, lacks: false }
  }
  if (found.isTouched) setSessionCookie(world, reply, token)
  return { actor: found.actor, ended: false, lacks: found.lacks }
}
