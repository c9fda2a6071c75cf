import type { Chance } from './chance.ts'

/** A UUIDv7 of a past moment, so that what happened earlier also stands earlier in every index. */
export function idAt(ms: number, chance: Chance): string {
  const time = Math.floor(ms).toString(16).padStart(12, '0')
  const part = (bits: number) => chance.below(2 ** bits)
  const hex = (value: number, width: number) => value.toString(16).padStart(width, '0')
  const variant = 0x8000 + part(14)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(part(12), 3)}-${hex(variant, 4)}-${hex(part(24), 6)}${hex(part(24), 6)}`
}
