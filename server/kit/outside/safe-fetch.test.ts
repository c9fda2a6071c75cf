import { once } from 'node:events'
import { createServer as createHttp, type Server } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'
import { makeOutside, RefusedAddress, type Outside } from './safe-fetch.ts'

/** Listens inside and must never hear anything, be it a handshake. */
const heard: string[] = []
const trap = createServer((socket) => {
  heard.push(String(socket.localAddress))
  socket.destroy()
})
let port: number
beforeAll(async () => {
  // Every address of this machine, also by IPv6.
  trap.listen(0)
  await once(trap, 'listening')
  port = (trap.address() as AddressInfo).port
})
afterAll(() => trap.close())

const call = ({ safeFetch }: Outside, url: string) => safeFetch({ url, method: 'POST', body: 'x' })

describe('an address that points inside is not called', () => {
  const hosts = [
    '127.0.0.1',
    '127.1',
    '127.255.255.254',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '0.0.0.0',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fe80::1]',
    '[fd00::1]',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    'localhost',
    'LOCALHOST.',
    'sub.localhost',
    '１２７.０.０.１',
    '127。0。0。1',
    '①②⑦.0.0.1',
  ]
  test.each(hosts)('%s', async (host) => {
    const outside = makeOutside({ resolve: async () => [{ address: '127.0.0.1' }] })
    await expect(call(outside, `https://${host}:${port}/`)).rejects.toThrow(RefusedAddress)
    // As the machine itself resolves it.
    await expect(call(makeOutside(), `https://${host}:${port}/`)).rejects.toThrow()
    expect(heard).toEqual([])
  })

  test.each([
    ['without TLS', 'http://push.example.org'],
    ['with a name in it', 'https://push.example.org@127.0.0.1'],
    ['with a password', 'https://a:b@push.example.org'],
    ['of another kind', 'file:///etc/passwd'],
    ['that is none', 'https://'],
    ['that is none either', '//push.example.org'],
  ])('one %s', async (_, url) => {
    const outside = makeOutside({ resolve: async () => [{ address: '93.184.215.14' }] })
    await expect(call(outside, url)).rejects.toThrow(RefusedAddress)
    expect([outside.mayCall(url), heard]).toEqual([false, []])
  })

  test('a name of which one answer is inside', async () => {
    const answers = [{ address: '93.184.215.14' }, { address: '10.0.0.1' }]
    const outside = makeOutside({ resolve: async () => answers })
    await expect(call(outside, `https://push.example.org:${port}/`)).rejects.toThrow(RefusedAddress)
    const nobody = makeOutside({ resolve: async () => [] })
    await expect(call(nobody, `https://push.example.org:${port}/`)).rejects.toThrow(RefusedAddress)
  })

  test('a name that changes its answer between check and connection', async () => {
    // What is checked counts as public here and is nobody; whoever asks a second time is led inside by the machine.
    let asked = 0
    const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.2' : '127.0.0.1' }]
    const outside = makeOutside({ resolve, isPublic: (address) => address === '127.0.0.2' })
    const inside: string[] = []
    const only = createServer((socket) => {
      inside.push('heard')
      socket.destroy()
    }).listen(0, '127.0.0.1')
    await once(only, 'listening')
    const { port: its } = only.address() as AddressInfo
    await expect(call(outside, `https://localhost:${its}/`)).rejects.toThrow('127.0.0.2')
    only.close()
    expect([asked, inside]).toEqual([1, []])
  })
})

test('which addresses are public, by their numbers', () => {
  for (const address of ['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07::1', '2a00:1450:4001::1']) {
    expect(isPublicAddress(address), address).toBe(true)
  }
  const inside = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127, 224, 239, 240, 255), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
  )
  fc.assert(
    fc.property(inside, (parts) => {
      const dotted = parts.join('.')
      expect(isPublicAddress(dotted)).toBe(false)
      expect(isPublicAddress(`::ffff:${dotted}`)).toBe(false)
      expect(isPublicAddress(`::${dotted}`)).toBe(false)
    }),
  )
  for (const word of ['', 'localhost', '1.2.3', 'fe80::1%lo']) expect(isPublicAddress(word), word).toBe(false)
})

describe('where a test has opened a door', () => {
  let server: Server
  let origin: string
  beforeAll(async () => {
    server = createHttp((request, reply) => {
      if (request.url === '/on') reply.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end()
      else if (request.url === '/long') reply.end('x'.repeat(70_000))
      else reply.writeHead(201).end(`${request.method} ${String(request.headers['ttl'])}`)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  test('the answer comes, with its status', async () => {
    const outside = makeOutside({ alsoTo: [origin] })
    expect(await outside.safeFetch({ url: `${origin}/`, method: 'POST', headers: { ttl: 60 } })).toEqual({
      status: 201,
      text: 'POST 60',
    })
  })

  test('a redirect leads nowhere, and an endless answer ends', async () => {
    const outside = makeOutside({ alsoTo: [origin] })
    await expect(call(outside, `${origin}/on`)).rejects.toThrow(RefusedAddress)
    await expect(call(outside, `${origin}/long`)).rejects.toThrow('too long')
    expect(heard).toEqual([])
  })

  test('the next house is still shut', async () => {
    const outside = makeOutside({ alsoTo: [origin] })
    await expect(call(outside, `http://127.0.0.1:${port}/`)).rejects.toThrow(RefusedAddress)
    await expect(call(outside, `${origin.replace('http', 'https')}/`)).rejects.toThrow(RefusedAddress)
    await expect(call(makeOutside(), `${origin}/`)).rejects.toThrow(RefusedAddress)
  })
})
