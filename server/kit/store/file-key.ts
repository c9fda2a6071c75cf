import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { StoreError } from './store-error.ts'

// version (1 byte) · nonce (12) · the file's key, encrypted (32) · tag (16)
const version = 1
const length = 1 + 12 + 32 + 16

export const newFileKey = () => randomBytes(32)

// The name of the file is authenticated with its key, so the key of one file never opens another.
const boundTo = (key: string) => Buffer.from(`stored file ${version} ${key}`)

export function wrapKey(masterKey: Buffer, fileKey: Buffer, key: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', masterKey, nonce).setAAD(boundTo(key))
  const wrapped = Buffer.concat([cipher.update(fileKey), cipher.final()])
  return Buffer.concat([Buffer.of(version), nonce, wrapped, cipher.getAuthTag()])
}

export function unwrapKey(masterKey: Buffer, wrapped: Uint8Array, key: string): Buffer {
  if (wrapped.length !== length || wrapped[0] !== version) throw notOpened()
  const opening = createDecipheriv('aes-256-gcm', masterKey, wrapped.subarray(1, 13), { authTagLength: 16 })
  opening.setAAD(boundTo(key)).setAuthTag(wrapped.subarray(45))
  try {
    return Buffer.concat([opening.update(wrapped.subarray(13, 45)), opening.final()])
  } catch (cause) {
    throw notOpened(cause)
  }
}

const notOpened = (cause?: unknown) =>
  new StoreError('damaged', 'the master key does not open the key of this file', { cause })
