import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Email, line } from '#contracts/values.ts'
import type { Identity } from './identity.ts'

/** A site signs for this very visit: what is good for longer was not made for it. */
const LIFE_SECONDS = 300
/** Clocks differ. */
const SKEW_SECONDS = 30
const MOST = 4000

const Header = z.object({ alg: z.literal('HS256'), typ: z.literal('JWT').optional() })
const Claims = z.object({
  iss: z.string(),
  aud: z.string(),
  sub: line(200),
  exp: z.number().int(),
  nbf: z.number().optional(),
  // Customers choose these at the site: one that does not fit leaves him nameless, not unknown.
  name: line(100, 0).optional().catch(undefined),
  email: Email.optional().catch(undefined),
})

type Expected = { key: Buffer; audience: string; issuers: readonly string[]; now: Date }

/**
 * A JWT, signed HS256 and nothing else: whatever its header asks for, the key is used for this only. One of the
 * inbox's own sites says it, to this inbox, for the next five minutes.
 */
export function readSigned(token: string, { key, audience, issuers, now }: Expected): Identity | null {
  const [head = '', body = '', signature = '', ...more] = token.length > MOST ? [] : token.split('.')
  if (more.length > 0 || key.length < 32) return null
  if (!isSame(createHmac('sha256', key).update(`${head}.${body}`).digest(), signature)) return null
  if (!Header.safeParse(json(head)).success) return null
  const { data: claims } = Claims.safeParse(json(body))
  if (!claims || claims.aud !== audience || !issuers.includes(claims.iss)) return null
  const seconds = now.getTime() / 1000
  if (claims.exp <= seconds || claims.exp > seconds + LIFE_SECONDS + SKEW_SECONDS) return null
  if (claims.nbf !== undefined && claims.nbf > seconds + SKEW_SECONDS) return null
  const { sub, name = '', email = null } = claims
  return { externalId: sub, name, email }
}

function isSame(digest: Buffer, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url')
  return given.length === digest.length && timingSafeEqual(given, digest)
}

function json(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
