import type { FastifyRequest } from 'fastify'
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

/** The public address; on loopback also the address that was typed, since localhost has many names. */
function ownOrigins(world: World, request: FastifyRequest): Set<string> {
  const own = new Set([new URL(world.config.publicUrl).origin])
  if (world.config.isLoopback && request.headers.host) own.add(`http://${request.headers.host}`)
  return own
}
