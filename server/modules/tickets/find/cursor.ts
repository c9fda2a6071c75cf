import { createHash } from 'node:crypto'
import { printQuery } from '#contracts/query/print.ts'
import type { Term } from '#contracts/query/terms.ts'
import { Fault } from '#kit/fault.ts'
import { fits, type Leg } from './order.ts'

/** Where a list goes on: behind the ticket with these keys, in this leg. */
export type Place = { leg: number; values: string[] }

export const writeCursor = (terms: readonly Term[], { leg, values }: Place): string =>
  Buffer.from(JSON.stringify([listOf(terms), leg, ...values])).toString('base64url')

/** A place of another list, or one that we never wrote, is a fault. */
export function readCursor(terms: readonly Term[], legs: readonly Leg[], cursor: string): Place {
  const [list, leg, ...values] = parsed(cursor)
  const asked = typeof leg === 'number' ? legs[leg] : undefined
  if (list !== listOf(terms) || !asked || !fits(asked, values)) {
    throw new Fault('bad_position', { field: 'after' })
  }
  return { leg: leg as number, values }
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

const listOf = (terms: readonly Term[]) =>
  createHash('sha256').update(printQuery(terms)).digest('base64url').slice(0, 8)
