import type { Readable } from 'node:stream'
import { StoreError } from './store-error.ts'

export type Limits = {
  maxBytes: number
  /** What the sender announced: fewer bytes are a stream cut off, more are too large. */
  expectedBytes?: number
}

/**
 * The bytes of a stream, held against its limits. A stream that is refused is left as it stands, because
 * destroying it would take away the connection on which the caller answers.
 */
export async function* receive(source: Readable, limits: Limits): AsyncGenerator<Uint8Array> {
  const { maxBytes, expectedBytes } = limits
  const most = Math.min(maxBytes, expectedBytes ?? maxBytes)
  let bytes = 0
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      if (bytes > most) throw tooLarge(most)
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof StoreError) throw cause
    throw new StoreError('cut_off', `the stream broke after ${bytes} bytes`, { cause })
  }
  if (expectedBytes !== undefined && bytes < expectedBytes) {
    throw new StoreError('cut_off', `the stream ended after ${bytes} of ${expectedBytes} bytes`)
  }
}

export const tooLarge = (most: number) => new StoreError('too_large', `the file has more than ${most} bytes`)
