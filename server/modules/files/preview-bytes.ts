import type { Readable } from 'node:stream'
import { sandboxPolicy } from '#kit/secure-headers.ts'
import type { World } from '#kit/world.ts'
import type { KeptPreview } from '#server/tables/conversations.ts'

/** The bytes of a preview; who may have them was asked before. */
export const previewBytes = (world: World, { key, wrappedKey }: KeptPreview): Promise<Readable> =>
  world.store.read({ key, wrappedKey: Buffer.from(wrappedKey, 'base64') })

/** Our own encoder wrote it, so it may be shown in place; opened by itself it can do nothing either. */
export const previewHeaders = ({ bytes }: KeptPreview) => ({
  'content-type': 'image/webp',
  'content-disposition': 'inline',
  'content-security-policy': sandboxPolicy,
  'content-length': bytes,
})
