import type { FastifyReply, FastifyRequest } from 'fastify'
import type { World } from '#kit/world.ts'
import { isToken } from '#kit/token.ts'

/** `__Host-` binds the cookie to this very host; browsers take it over https only. */
const isSecure = (world: World) => world.config.publicUrl.startsWith('https:')
const nameOf = (world: World) => (isSecure(world) ? '__Host-session' : 'session')

/** Undefined: no cookie. Null: one that cannot be a session of ours. */
export function readSessionCookie(world: World, request: FastifyRequest): string | null | undefined {
  const value = request.cookies[nameOf(world)]
  if (value === undefined) return undefined
  return isToken(value) ? value : null
}

export function setSessionCookie(world: World, reply: FastifyReply, token: string): void {
  void reply.setCookie(nameOf(world), token, {
    ...attributes(world),
    maxAge: world.config.sessionDays * 24 * 60 * 60,
  })
}

export function clearSessionCookie(world: World, reply: FastifyReply): void {
  void reply.clearCookie(nameOf(world), attributes(world))
}

const attributes = (world: World) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(world) }) as const
