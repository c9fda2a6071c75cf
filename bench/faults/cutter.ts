import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line between clients and server that can be cut in any byte. */
export type Cutter = { url: string; cutAll(): number; stop(): void }

export async function startCutter(port: number): Promise<Cutter> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    open.add(client)
    const close = () => {
      open.delete(client)
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) socket.on('error', close).on('close', close)
    client.pipe(upstream).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}`,
    cutAll() {
      const count = open.size
      for (const socket of open) socket.resetAndDestroy()
      return count
    },
    stop() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
