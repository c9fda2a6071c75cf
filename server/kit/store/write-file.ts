import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { makeFolder, syncFolder } from './durable.ts'
import { inFrames, sealedFrameBytes, sealFrame } from './frames.ts'
import { folderOf, newKey, placeOf, temporaryPlace } from './places.ts'
import { type Limits, receive, tooLarge } from './receive.ts'
import { type Kind, sniff } from './sniff.ts'
import { whyNotWritten } from './store-error.ts'

/** Writes a stream whole or not at all, and answers once it would survive a power cut. */
export async function writeFile(dir: string, fileKey: Buffer, source: Readable, limits: Limits) {
  if ((limits.expectedBytes ?? 0) > limits.maxBytes) throw tooLarge(limits.maxBytes)
  const key = newKey()
  const temporary = temporaryPlace(dir, key)
  try {
    const told = await writeSealed(temporary, fileKey, receive(source, limits))
    await makeFolder(folderOf(dir, key))
    await rename(temporary, placeOf(dir, key))
    await syncFolder(folderOf(dir, key))
    return { key, ...told }
  } catch (error) {
    await rm(temporary, { force: true })
    await rm(placeOf(dir, key), { force: true })
    throw whyNotWritten(error)
  }
}

async function writeSealed(path: string, fileKey: Buffer, source: AsyncIterable<Uint8Array>) {
  const file = await open(path, 'wx', 0o600)
  try {
    const told = await sealInto(file, fileKey, source)
    await file.sync()
    return told
  } finally {
    await file.close()
  }
}

async function sealInto(file: FileHandle, fileKey: Buffer, source: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  const sealed = Buffer.allocUnsafeSlow(sealedFrameBytes)
  let kind: Kind | undefined
  let bytes = 0
  let index = 0
  for await (const { plain, isLast } of inFrames(source)) {
    kind ??= await sniff(plain)
    hash.update(plain)
    bytes += plain.length
    await writeWhole(file, sealFrame({ fileKey, index, isLast }, plain, sealed))
    index += 1
  }
  return { bytes, sha256: hash.digest('hex'), ...(kind as Kind) }
}

// A disk that is nearly full takes a part of a write first and refuses only the rest.
async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += (await file.write(bytes, written)).bytesWritten
  }
}
