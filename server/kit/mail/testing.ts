import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Received = { from: string; to: string[]; raw: string; mail: Email }

/** A real mail server on loopback that takes everything, unless `options` says otherwise. */
export async function smtpServer(options: SMTPServerOptions = {}) {
  const taken: Omit<Received, 'mail'>[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 200,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        taken.push({ from, to, raw: Buffer.concat(chunks).toString('utf8') })
        done()
      })
    },
    ...options,
  })
  // A client that goes away in the middle is not this server's trouble.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** What came for this address, in order. */
    mailsTo: (address: string): Promise<Received[]> =>
      Promise.all(
        taken
          .filter(({ to }) => to.includes(address))
          .map(async (one) => ({ ...one, mail: await PostalMime.parse(one.raw) })),
      ),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** Stands before a mail server and cuts the line once in the middle of the mail to each of these addresses. */
export async function cuttingProxy(url: string) {
  const { port } = new URL(url)
  const proxy = { url: '', cutTo: new Set<string>(), stop: () => {} }
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const behind = connect(Number(port), '127.0.0.1')
    for (const socket of [client, behind]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        behind.destroy()
      })
    }
    behind.pipe(client)
    client.on('data', (chunk: Buffer) => {
      const cut = [...proxy.cutTo].find((address) => chunk.includes(`To: ${address}`))
      if (cut !== undefined) {
        proxy.cutTo.delete(cut)
        behind.write(chunk.subarray(0, 200), () => client.destroy())
      } else behind.write(chunk)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  proxy.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  proxy.stop = () => {
    server.close()
    for (const socket of open) socket.destroy()
  }
  return proxy
}

/** Waits until it is so, for at most 20 seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('waited in vain')
}
