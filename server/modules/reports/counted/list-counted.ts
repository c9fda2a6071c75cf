import type { QueryOf, ReplyOf } from '#contracts/endpoint.ts'
import type { Counted, listCounted as endpoint } from '#contracts/reports.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { guidedByIds } from '#modules/chat'
import { wordsOfRatings } from '#modules/satisfaction'
import { clockOf, presentRows } from '#modules/tickets'
import { peopleByIds } from '#modules/users'
import { figureOf } from '../figures/figures.ts'
import { filtersFor } from '../policy.ts'
import { readFilters } from '../read-filters.ts'
import { readPeriod } from '../read-period.ts'
import { countedLines, countLines, type Asked, type CountedLine } from './counted-lines.ts'

type Query = QueryOf<typeof endpoint>

/** What a figure is made of; as many lines as it says, each with its ticket. */
export async function listCounted(
  world: World,
  actor: SignedIn,
  query: Query,
): Promise<ReplyOf<typeof endpoint>> {
  const { asked, zone } = readAsked(world, actor, query)
  const after = query.after === undefined ? null : readCursor(query.after)
  return snapshot(world, actor, async (tx) => {
    const lines = await countedLines(tx, asked, after, query.limit + 1)
    const shown = lines.slice(0, query.limit)
    const last = lines.length > query.limit ? shown.at(-1) : undefined
    return {
      items: await presentCounted(tx, shown),
      next: last ? writeCursor(last) : null,
      ...(await countLines(tx, asked)),
      timeZone: zone,
    }
  })
}

export function readAsked(
  world: World,
  actor: SignedIn,
  query: Omit<Query, 'after' | 'limit'>,
): { asked: Asked; zone: string } {
  const filters = filtersFor(actor, readFilters(query))
  const now = world.now()
  const { zone } = clockOf(actor, now, query.timeZone)
  return {
    asked: {
      figure: figureOf(query.figure),
      stars: query.stars,
      span: readPeriod({ ...query, zone, by: 'month' }),
      filters,
      now,
    },
    zone,
  }
}

export async function presentCounted(tx: Tx, lines: readonly CountedLine[]): Promise<Counted[]> {
  const some = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const rows = await presentRows(tx, some(lines.map((line) => line.ticket_id)))
  const people = await peopleByIds(tx, some(lines.map((line) => line.agent_id)))
  const words = await wordsOfRatings(tx, some(lines.map((line) => line.rating_id)))
  const chats = await guidedByIds(tx, some(lines.map((line) => line.conversation_id)))
  return lines.map((line) => {
    const chat = chats.get(line.conversation_id ?? '')
    return {
      ticket: rows.get(line.ticket_id ?? '') ?? null,
      at: line.at.toISOString(),
      until: line.until?.toISOString() ?? null,
      agent: people.get(line.agent_id ?? '') ?? null,
      seconds: line.seconds,
      stars: line.stars,
      words: words.get(line.rating_id ?? '') ?? (line.stars === null ? null : (chat?.words ?? null)),
      chat: chat ? { name: chat.name, asked: chat.asked } : null,
    }
  })
}

export type After = { sort: number; key: string }

const writeCursor = ({ sort, key }: After): string =>
  Buffer.from(JSON.stringify([sort, key])).toString('base64url')

function readCursor(text: string): After {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(value) && Number.isFinite(value[0]) && typeof value[1] === 'string') {
      return { sort: Number(value[0]), key: value[1] }
    }
  } catch {
    // Not one of ours.
  }
  throw new Fault('bad_position', { field: 'after' })
}
