import { Fault } from '#kit/fault.ts'
import type { Range } from '#kit/store/read-file.ts'

/**
 * One byte range of RFC 9110, 14.1.2; null: the whole file. Units and lists that we do not serve are answered
 * with the whole, as 14.2 allows. Fault: `bad_range`.
 */
export function rangeOf(header: string | undefined, bytes: number): Range | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return null
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (first !== '' && last !== '' && Number(first) > Number(last)) return null
  if (start > end) throw new Fault('bad_range', { params: { bytes } })
  return { start, end }
}
