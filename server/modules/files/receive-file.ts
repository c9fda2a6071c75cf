import { Readable } from 'node:stream'
import { Fault } from '#kit/fault.ts'
import { makePreviews, type Preview } from '#kit/store/preview.ts'
import { isPicture } from '#kit/store/sniff.ts'
import { StoreError, type StoredFile } from '#kit/store/store.ts'
import type { World } from '#kit/world.ts'
import type { KeptPreview, KeptPreviews } from '#server/tables/conversations.ts'
import { labelOf } from './file-name.ts'

/** Bytes on the disk that no row names yet: keep or discard them. */
export type ReceivedFile = { name: string; stored: StoredFile; previews: KeptPreviews | null }

/**
 * Streams a file into the store, with previews when it is a picture that we show.
 * Faults: `file_too_large`, `file_cut_off`, `file_empty`, `disk_full`; after each of them nothing is left.
 */
export async function receiveFile(
  world: World,
  stream: Readable,
  { name, expectedBytes }: { name: string; expectedBytes?: number },
): Promise<ReceivedFile> {
  refuseSize(world, expectedBytes)
  const maxBytes = world.config.maxFileBytes
  const stored = await world.store.write(stream, { maxBytes, expectedBytes }).catch(asFault(world))
  const received: ReceivedFile = { name: labelOf(name, stored.extensionHint), stored, previews: null }
  try {
    if (stored.bytes === 0) throw new Fault('file_empty')
    if (isPicture(stored.type)) received.previews = await storePreviews(world, stored)
    return received
  } catch (error) {
    await discardFile(world, received)
    throw error
  }
}

/** What can be refused before a byte is read. */
export function refuseSize(world: World, bytes: number | undefined): void {
  if (bytes === 0) throw new Fault('file_empty')
  if (bytes !== undefined && bytes > world.config.maxFileBytes) throw tooLarge(world)
}

/** Takes the bytes away again; what cannot be removed now falls to the clock. */
export async function discardFile(world: World, { stored, previews }: ReceivedFile): Promise<void> {
  const keys = [stored.key, previews?.large.key, previews?.thumb.key].filter((key) => key !== undefined)
  await Promise.allSettled(keys.map((key) => world.store.remove(key)))
}

async function storePreviews(world: World, stored: StoredFile): Promise<KeptPreviews | null> {
  const made = await makePreviews(() => world.store.read(stored))
  if (!made) return null
  const large = await storePreview(world, made.large)
  try {
    return { large, thumb: await storePreview(world, made.thumb) }
  } catch (error) {
    await world.store.remove(large.key)
    throw error
  }
}

async function storePreview(world: World, { bytes, width, height }: Preview): Promise<KeptPreview> {
  const { key, wrappedKey } = await world.store
    .write(Readable.from([bytes]), { maxBytes: bytes.length })
    .catch(asFault(world))
  return { key, wrappedKey: wrappedKey.toString('base64'), bytes: bytes.length, width, height }
}

const asFault = (world: World) => (error: unknown) => {
  if (!(error instanceof StoreError)) throw error
  if (error.code === 'too_large') throw tooLarge(world)
  if (error.code === 'cut_off') throw new Fault('file_cut_off')
  throw error.code === 'disk_full' ? new Fault('disk_full') : error
}

const tooLarge = (world: World) =>
  new Fault('file_too_large', {
    params: { limit: `${Math.floor(world.config.maxFileBytes / 1024 / 1024)} MB` },
  })
