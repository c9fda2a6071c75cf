import { once } from 'node:events'
import type { FastifyInstance } from 'fastify'
import { WebSocket } from 'ws'
import type { ToClient } from '#contracts/live.ts'

/** A real socket with a person's cookie, and every message as it came. */
export type LiveSocket = {
  received: string[]
  say(message: object): void
  /** Waits until all that was sent before has arrived. */
  settle(): Promise<void>
  isClosed(): boolean
  close(): void
}

export async function openSocket(
  app: FastifyInstance,
  cookie: string,
  path = '/api/live',
): Promise<LiveSocket> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }
  const address = `127.0.0.1:${port}`
  const socket = new WebSocket(`ws://${address}${path}`, {
    headers: { ...(cookie ? { cookie } : {}), origin: `http://${address}` },
  })
  const received: string[] = []
  const waiting: (() => void)[] = []
  socket.on('message', (raw: Buffer) => {
    const text = raw.toString('utf8')
    if ((JSON.parse(text) as ToClient).op === 'pong') waiting.shift()?.()
    else received.push(text)
  })
  await once(socket, 'open')
  const say = (message: object) => socket.send(JSON.stringify(message))
  return {
    received,
    say,
    settle: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        say({ op: 'ping' })
      }),
    isClosed: () => socket.readyState === socket.CLOSED,
    close: () => socket.close(),
  }
}
