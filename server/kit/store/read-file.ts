import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { callbackify } from 'node:util'
import { frameBytes, layoutOf, openFrame, sealedFrameBytes } from './frames.ts'
import { StoreError } from './store-error.ts'

/** First and last byte, both included, counted from 0 (as in RFC 9110, 14.1.2). */
export type Range = { start: number; end: number }

/** The plain bytes, each released only after its frame was verified. Faults: `missing`, `damaged`, `out_of_range`. */
export async function readFile(path: string, fileKey: Buffer, range?: Range): Promise<Readable> {
  const file = await open(path, 'r').catch(missingIfAbsent)
  try {
    const { frames, bytes } = layoutOf((await file.stat()).size)
    const frameAt = async (index: number) =>
      openFrame({ fileKey, index, isLast: index === frames - 1 }, await sealedFrame(file, index))
    // Only the last frame proves that nothing was cut off, so it comes first, also for a range before it.
    await frameAt(frames - 1)
    return streamOf(file, frameAt, checked(range, bytes))
  } catch (error) {
    await file.close()
    throw error
  }
}

function missingIfAbsent(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT') throw new StoreError('missing', 'no such stored file', { cause: error })
  throw error
}

function checked(range: Range | undefined, bytes: number): Range {
  if (!range) return { start: 0, end: bytes - 1 }
  const { start, end } = range
  const isInside = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end < bytes
  if (!isInside || start > end) throw new StoreError('out_of_range', `bytes ${start} to ${end} of ${bytes}`)
  return range
}

async function sealedFrame(file: FileHandle, index: number): Promise<Buffer> {
  const sealed = Buffer.allocUnsafe(sealedFrameBytes)
  let filled = 0
  for (;;) {
    const position = index * sealedFrameBytes + filled
    const { bytesRead } = await file.read(sealed, filled, sealedFrameBytes - filled, position)
    filled += bytesRead
    if (bytesRead === 0 || filled === sealedFrameBytes) return sealed.subarray(0, filled)
  }
}

function streamOf(
  file: FileHandle,
  frameAt: (index: number) => Promise<Buffer>,
  { start, end }: Range,
): Readable {
  let position = start
  const next = async () => {
    if (position > end) return null
    const first = position - (position % frameBytes)
    const plain = await frameAt(first / frameBytes)
    const piece = plain.subarray(position - first, end + 1 - first)
    position += piece.length
    return piece
  }
  const close = callbackify(() => file.close())
  // Not an async generator: one that is never begun would never close the file.
  return new Readable({
    highWaterMark: frameBytes,
    read() {
      next().then(
        (piece) => this.push(piece),
        (error: Error) => this.destroy(error),
      )
    },
    destroy(error, done) {
      close((failure) => done(failure ?? error))
    },
  })
}
