import { Secret, TOTP } from 'otpauth'

const PERIOD = 30

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

export const totpUri = (secret: string, email: string): string => totp(secret, email).toString()

/** The time step of a right code, one period early or late; null for a wrong one (RFC 6238). */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token: code.replace(' ', ''), timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta
}

const totp = (secret: string, label = '') =>
  new TOTP({ issuer: 'Switchboard', label, secret: Secret.fromBase32(secret), period: PERIOD })
