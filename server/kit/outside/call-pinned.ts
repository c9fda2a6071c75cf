import { once } from 'node:events'
import { request as requestByHttp, type IncomingMessage } from 'node:http'
import { request as requestByHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

export type OutsideRequest = {
  url: string
  method: 'GET' | 'POST'
  headers?: Record<string, string | number>
  body?: Buffer | string
  /** Less time than there is at most. */
  withinMs?: number
}
export type OutsideReply = { status: number; text: string }

const MOST_MS = 10_000
const MOST_BYTES = 64 * 1024

/** One request to the address that was checked; the name serves for the certificate only. Null: as the name leads. */
export async function callPinned(
  url: URL,
  { method, headers, body, withinMs = MOST_MS }: OutsideRequest,
  pinned: string | null,
): Promise<OutsideReply> {
  const open = url.protocol === 'https:' ? requestByHttps : requestByHttp
  const request = open(url, {
    method,
    headers,
    // No connection is shared: one that was opened for another name would skip the check.
    agent: false,
    signal: AbortSignal.timeout(Math.min(withinMs, MOST_MS)),
    ...(pinned === null ? {} : { lookup: answering(pinned) }),
  })
  request.end(body)
  const [reply] = (await once(request, 'response')) as [IncomingMessage]
  return read(reply)
}

/** Asked for one answer or for all of them, Node hears the one that was checked. */
function answering(address: string): LookupFunction {
  const family = isIP(address)
  return (_host, { all }, tell) => (all ? tell(null, [{ address, family }]) : tell(null, address, family))
}

async function read(reply: IncomingMessage): Promise<OutsideReply> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of reply as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > MOST_BYTES) throw new Error('the answer is too long')
    parts.push(part)
  }
  return { status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }
}
