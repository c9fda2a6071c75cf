import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text; only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Random 256 bits need no slow hash: nobody can guess them. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)
