import type { RawData, WebSocket } from 'ws'
import { Hello, SESSION_ENDED } from '#contracts/live.ts'
import type { Guest } from './actor.ts'
import type { Lines } from './live-socket.ts'

const HELLO_MS = 10_000

/**
 * A visitor's line: no cookie is looked at, because his page may stand in a frame of another site. His first message
 * says the secret of his session, so that it stands in no address and in no log.
 */
export function serveVisitorSocket(
  lines: Lines,
  socket: WebSocket,
  recognise: (secret: string) => Promise<Guest | null>,
): void {
  const tooLate = setTimeout(() => socket.close(1008), HELLO_MS)
  const welcome = (guest: Guest, waiting: readonly RawData[]) => {
    if (socket.readyState !== socket.OPEN) return
    lines.serve(socket, guest)
    socket.send(JSON.stringify({ op: 'welcome' }))
    for (const said of waiting) socket.emit('message', said, false)
  }
  socket.on('error', () => socket.terminate())
  socket.on('close', () => clearTimeout(tooLate))
  socket.once('message', (raw) => {
    clearTimeout(tooLate)
    const secret = secretIn(Buffer.isBuffer(raw) ? raw.toString('utf8') : '')
    if (secret === null) return socket.close(1008)
    // What he says meanwhile waits until somebody hears it.
    const waiting: RawData[] = []
    const wait = (said: RawData) => void waiting.push(said)
    socket.on('message', wait)
    void recognise(secret)
      .then((guest) => {
        socket.off('message', wait)
        if (guest) welcome(guest, waiting)
        else socket.close(SESSION_ENDED)
        return guest
      })
      .catch(() => socket.terminate())
  })
}

function secretIn(text: string): string | null {
  try {
    const parsed = Hello.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.session : null
  } catch {
    return null
  }
}
