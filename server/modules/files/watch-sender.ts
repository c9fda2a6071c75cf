import type { IncomingMessage } from 'node:http'

/**
 * Breaks off a request whose sender says nothing for so long: a laptop that was closed in the middle of an
 * upload would else hold its place for ever. Counts the bytes of the socket, because whoever listens to the
 * stream itself would take them away.
 */
export function watchSender(request: IncomingMessage, milliseconds: number): void {
  const { socket } = request
  let heard = socket.bytesRead
  const watch = setInterval(() => {
    if (!request.complete && socket.bytesRead === heard) request.destroy()
    heard = socket.bytesRead
  }, milliseconds)
  request.once('close', () => clearInterval(watch))
}
