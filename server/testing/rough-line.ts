import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type Way = 'up' | 'down'

/** A line between clients and a server that fails in every way in which a network does. */
export type RoughLine = {
  url: string
  /** Ends all connections at once; answers how many. */
  cutAll(): number
  /** So many bytes more in this direction, then whatever carries the last of them is cut in the middle of it. */
  cutAfter(bytes: number, way: Way): void
  /** From now on everything arrives so much later. */
  delay(milliseconds: number): void
  /** Connections open and stay open, and nothing arrives any more. */
  swallow(): void
  /** The server has given up what the other side still takes for open, as after a long sleep. */
  forget(): void
  /** What is opened from now on works. What was swallowed stays dead, and nobody is told. */
  heal(): void
  /** What is dead is told at last, as TCP finds out after minutes. */
  bury(): void
  stop(): void
}

/** What was written last is not held back by what comes after it. */
type Connection = { client: Socket; server: Socket; isDead: boolean; due: Record<Way, number> }

export async function startRoughLine(port: number): Promise<RoughLine> {
  const open = new Set<Connection>()
  let late = 0
  let isSwallowing = false
  let left: { bytes: number; way: Way } | undefined

  function pass(one: Connection, way: Way, chunk: Buffer) {
    if (isSwallowing) one.isDead = true
    if (one.isDead) return
    const to = way === 'up' ? one.server : one.client
    if (left?.way !== way) return later(one, way, () => void to.write(chunk))
    left.bytes -= chunk.length
    if (left.bytes > 0) return later(one, way, () => void to.write(chunk))
    const part = chunk.subarray(0, chunk.length + left.bytes)
    left = undefined
    one.isDead = true
    // A connection ends in order or without a word.
    const end = part.length % 2 === 0 ? () => close(one) : () => reset(one)
    later(one, way, () => void to.write(part, end))
  }

  function later(one: Connection, way: Way, work: () => void) {
    const now = performance.now()
    one.due[way] = Math.max(one.due[way], now + late)
    if (one.due[way] <= now) work()
    else setTimeout(work, one.due[way] - now)
  }

  function close(one: Connection) {
    open.delete(one)
    one.client.destroy()
    one.server.destroy()
  }

  function reset(one: Connection) {
    open.delete(one)
    one.client.resetAndDestroy()
    one.server.resetAndDestroy()
  }

  const listener = createServer((client) => {
    client.setNoDelay(true)
    const server = connect({ port, host: '127.0.0.1', noDelay: true })
    const one: Connection = { client, server, isDead: isSwallowing, due: { up: 0, down: 0 } }
    open.add(one)
    client.on('data', (chunk: Buffer) => pass(one, 'up', chunk))
    server.on('data', (chunk: Buffer) => pass(one, 'down', chunk))
    client.on('error', () => {}).on('close', () => close(one))
    // Whoever is cut off hears nothing of how it goes on behind.
    const gone = () => (one.isDead ? undefined : later(one, 'down', () => close(one)))
    server.on('error', gone).on('close', gone)
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port: own } = listener.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}`,
    cutAll() {
      const count = open.size
      for (const one of open) reset(one)
      return count
    },
    cutAfter: (bytes, way) => void (left = { bytes, way }),
    delay: (milliseconds) => void (late = milliseconds),
    swallow() {
      isSwallowing = true
      for (const one of open) one.isDead = true
    },
    forget() {
      for (const one of open) {
        one.isDead = true
        one.server.destroy()
      }
    },
    heal() {
      late = 0
      isSwallowing = false
      left = undefined
    },
    bury() {
      for (const one of open) if (one.isDead) reset(one)
    },
    stop() {
      listener.close()
      for (const one of open) close(one)
    },
  }
}
