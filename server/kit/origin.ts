import type { FastifyRequest } from 'fastify'
import { isLoopback } from '#server/config.ts'
import { Fault } from './fault.ts'
import type { World } from './world.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site makes a browser send: foreign, `null` and mismatched origins. A client without a
 * browser sends neither header and carries no cookie by itself; with a cookie the origin must be there.
 */
export function refuseForeign(world: World, request: FastifyRequest, method: string): void {
  if (reading.has(method)) return
  const { origin, cookie, authorization } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Fault('foreign_origin')
  if (origin === undefined) {
    if (cookie !== undefined && authorization === undefined) throw new Fault('foreign_origin')
    return
  }
  if (!ownOrigins(world, request).has(origin)) throw new Fault('foreign_origin')
}

/**
 * The public address; on loopback also the address that was typed, since localhost has many names. Those only: a
 * stranger's name can be made to lead to this machine, and then his page says that it is at home here.
 */
function ownOrigins(world: World, { headers: { host } }: FastifyRequest): Set<string> {
  const own = new Set([new URL(world.config.publicUrl).origin])
  const typed = URL.parse(`http://${host ?? ''}`)
  if (world.config.isLoopback && typed && isLoopback(typed.hostname)) own.add(typed.origin)
  return own
}
