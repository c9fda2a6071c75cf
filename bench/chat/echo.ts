// The bare limit of the lines: what one says goes to the next, and nothing else happens.
import { createServer } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'

const server = createServer()
const open: WebSocket[] = []
new WebSocketServer({ server, perMessageDeflate: false, clientTracking: false }).on(
  'connection',
  (socket) => {
    const next = open.push(socket)
    socket.on('message', (raw: Buffer) => open[next % open.length]?.send(raw.toString()))
    socket.on('error', () => {})
  },
)
process.once('disconnect', () => process.exit())
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1', backlog: 4096 }, () => process.send?.('up'))
