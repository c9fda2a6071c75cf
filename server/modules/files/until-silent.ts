import { Readable } from 'node:stream'

/**
 * The same stream, but broken off when its sender says nothing for so long: a laptop that was closed in the
 * middle of an upload would else hold its place for ever.
 */
export function untilSilent(source: Readable, milliseconds: number): Readable {
  async function* heard() {
    const silence = setTimeout(() => source.destroy(new Error('the sender fell silent')), milliseconds)
    try {
      for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
        silence.refresh()
        yield chunk
      }
    } finally {
      clearTimeout(silence)
    }
  }
  // One chunk at a time: fifty uploads at once must not gather fifty buffers.
  return Readable.from(heard(), { highWaterMark: 1 })
}
