import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { callPinned, type OutsideReply, type OutsideRequest } from './call-pinned.ts'
import { isPublicAddress } from './public-address.ts'

/** The one way out to addresses that others chose. */
export type Outside = {
  /** Calls it. Throws `RefusedAddress`, or what went wrong on the way. */
  safeFetch(this: void, request: OutsideRequest): Promise<OutsideReply>
  /** Whether it looks like one that is called; where its name leads is seen at the call. */
  mayCall(this: void, url: string): boolean
}

/** We do not call this address, whoever asks; trying again is of no use. */
export class RefusedAddress extends Error {}

type Doors = {
  /** Origins that may be reached although they are inside, also without TLS. No setting leads here. */
  alsoTo?: readonly string[]
  resolve?: (host: string) => Promise<{ address: string }[]>
  isPublic?: (address: string) => boolean
}

/**
 * https to a public address only. The name is looked up once, every answer is checked, and the connection goes to the
 * checked address itself, so that a name which changes its answer between gets nowhere. Redirects are refused. Tests
 * open doors; the product opens none, which server/architecture.test.ts holds.
 */
export function makeOutside(doors: Doors = {}): Outside {
  const { alsoTo = [], resolve = resolveAll, isPublic = isPublicAddress } = doors

  /** The host to look up; null where a door is open. */
  function check(address: string): { url: URL; host: string | null } {
    if (!URL.canParse(address)) throw new RefusedAddress('this is no address')
    const url = new URL(address)
    if (alsoTo.includes(url.origin)) return { url, host: null }
    if (url.protocol !== 'https:') throw new RefusedAddress('only https is called')
    if (url.username || url.password) throw new RefusedAddress('an address with a name or password in it')
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) > 0 && !isPublic(host)) throw new RefusedAddress('the address is not a public one')
    return { url, host }
  }

  async function pin(host: string): Promise<string> {
    const answers = isIP(host) > 0 ? [{ address: host }] : await resolve(host)
    const [first] = answers
    if (!first || !answers.every(({ address }) => isPublic(address)))
      throw new RefusedAddress('the name does not lead to a public address')
    return first.address
  }

  return {
    async safeFetch(request) {
      const { url, host } = check(request.url)
      const reply = await callPinned(url, request, host === null ? null : await pin(host))
      if (reply.status >= 300 && reply.status < 400)
        throw new RefusedAddress('it leads on to another address')
      return reply
    },
    mayCall(address) {
      try {
        check(address)
        return true
      } catch {
        return false
      }
    },
  }
}

const resolveAll = (host: string) => lookup(host, { all: true })
