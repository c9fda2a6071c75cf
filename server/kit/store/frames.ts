import { createCipheriv, createDecipheriv } from 'node:crypto'
import { StoreError } from './store-error.ts'

// A stored file is a row of frames, each sealed by itself, in the manner of the STREAM construction
// (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce holds the frame's number and whether it is the
// last, so frames cannot be dropped, swapped or cut off. Nonces repeat from file to file; keys never do.
export const frameBytes = 64 * 1024
const tagBytes = 16
export const sealedFrameBytes = frameBytes + tagBytes

type Frame = { fileKey: Buffer; index: number; isLast: boolean }

function nonceOf({ index, isLast }: Frame): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 7)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

/** Seals into a buffer of `sealedFrameBytes` that the caller uses again for each frame; answers the part filled. */
export function sealFrame(frame: Frame, plain: Uint8Array, sealed: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', frame.fileKey, nonceOf(frame))
  sealed.set(cipher.update(plain))
  cipher.final()
  sealed.set(cipher.getAuthTag(), plain.length)
  return sealed.subarray(0, plain.length + tagBytes)
}

export function openFrame(frame: Frame, sealed: Uint8Array): Buffer {
  const cut = sealed.length - tagBytes
  const opening = createDecipheriv('aes-256-gcm', frame.fileKey, nonceOf(frame), { authTagLength: tagBytes })
  opening.setAuthTag(sealed.subarray(cut))
  const plain = opening.update(sealed.subarray(0, cut))
  try {
    opening.final()
  } catch (cause) {
    throw new StoreError('damaged', `frame ${frame.index} of the stored file was changed`, { cause })
  }
  return plain
}

/** From the size on disk: how many frames, and how many bytes of the file they hold. */
export function layoutOf(sealedBytes: number): { frames: number; bytes: number } {
  const frames = Math.ceil(sealedBytes / sealedFrameBytes)
  const bytes = sealedBytes - frames * tagBytes
  if (frames === 0 || bytes < (frames - 1) * frameBytes)
    throw new StoreError('damaged', 'the stored file was cut')
  return { frames, bytes }
}

/** Cuts a stream into full frames and a last one. The bytes are valid until the next frame is asked for. */
export async function* inFrames(source: AsyncIterable<Uint8Array>) {
  const frame = Buffer.allocUnsafeSlow(frameBytes)
  let filled = 0
  for await (const chunk of source) {
    for (let taken = 0; taken < chunk.length;) {
      if (filled === frameBytes) {
        yield { plain: frame, isLast: false }
        filled = 0
      }
      const piece = chunk.subarray(taken, taken + frameBytes - filled)
      frame.set(piece, filled)
      filled += piece.length
      taken += piece.length
    }
  }
  yield { plain: frame.subarray(0, filled), isLast: true }
}
