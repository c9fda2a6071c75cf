import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Pushed = {
  /** What the browser was told, as it reads it. */
  words: Record<string, string>
  ttl: string | undefined
  topic: string | undefined
  urgency: string | undefined
  /** The claims of the sender, whose signature was right. */
  sender: { aud: string; exp: number; sub: string }
}

/**
 * A push service with the browsers behind it, on loopback: checks the sender's signature (RFC 8292) and reads what
 * was encrypted for the browser (RFC 8291). Its own reading, so that the library is not held against itself.
 */
export async function pushService() {
  const browsers = new Map<string, Browser>()
  const answers: number[] = []
  const server = createServer((request, reply) => {
    const browser = browsers.get(request.url ?? '')
    void take(request, browser).then((status) => reply.writeHead(status).end())
  })
  async function take(request: IncomingMessage, browser: Browser | undefined): Promise<number> {
    const body = await bytesOf(request)
    const status = answers.shift() ?? (browser ? 201 : 404)
    if (status === 201 && browser) browser.pushed.push(read(request, body, { browser, origin }))
    return status
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    /** What it answers to the next ones instead of taking them. */
    answers,
    /** A browser that has subscribed by this public key. */
    browser(publicKey: string) {
      const browser = makeBrowser(publicKey)
      browsers.set(browser.path, browser)
      const endpoint = `${origin}${browser.path}`
      return { subscription: { endpoint, keys: browser.keys }, pushed: browser.pushed }
    },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}

type Browser = ReturnType<typeof makeBrowser>

function makeBrowser(publicKey: string) {
  const pair = createECDH('prime256v1')
  const p256dh = pair.generateKeys('base64url')
  const auth = randomBytes(16)
  const path = `/push/${randomBytes(16).toString('base64url')}`
  const pushed: Pushed[] = []
  return { pair, auth, path, pushed, publicKey, keys: { p256dh, auth: auth.toString('base64url') } }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

function read(request: IncomingMessage, body: Buffer, to: { browser: Browser; origin: string }): Pushed {
  const { headers } = request
  if (headers['content-encoding'] !== 'aes128gcm') throw new Error('not encrypted as RFC 8291 says')
  const said = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined)
  return {
    words: JSON.parse(decrypt(body, to.browser).toString('utf8')) as Record<string, string>,
    ttl: said('ttl'),
    topic: said('topic'),
    urgency: said('urgency'),
    sender: senderIn(headers.authorization ?? '', to),
  }
}

/** `vapid t=<token>, k=<key>`: the key is the one that the browser subscribed by, and the token is signed by it. */
function senderIn(authorization: string, { browser, origin }: { browser: Browser; origin: string }) {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(\S+)$/.exec(authorization) ?? []
  if (key !== browser.publicKey) throw new Error('another sender than this browser subscribed to')
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    {
      key: createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }),
      dsaEncoding: 'ieee-p1363',
    },
    Buffer.from(signature, 'base64url'),
  )
  if (!isSigned) throw new Error('not signed by its sender')
  const sender = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Pushed['sender']
  if (sender.aud !== origin) throw new Error(`meant for ${sender.aud}`)
  return sender
}

/** RFC 8188 in one record: salt, its size, the sender's key, then the words with their padding. */
function decrypt(body: Buffer, { pair, auth }: Browser): Buffer {
  const salt = body.subarray(0, 16)
  const sender = body.subarray(21, 21 + body.readUInt8(20))
  const sealed = body.subarray(21 + sender.length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender])
  const shared = Buffer.from(hkdfSync('sha256', pair.computeSecret(sender), auth, info, 32))
  const derive = (what: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', shared, salt, `Content-Encoding: ${what}\0`, bytes))
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  decipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2))
}
