import { cpus, totalmem } from 'node:os'
import type { Cost } from '../web/budget.ts'
import { chatParts } from './chat/chat-parts.ts'
import type { ChatFigures } from './chat-load.ts'
import type { Row } from './measure.ts'
import type { RoutingFigures } from './routing.ts'
import { settings } from './settings.ts'
import type { Started } from './start-and-memory.ts'
import { one, table } from './table.ts'
import { understandingParts } from './understanding-parts.ts'
import type { Understanding } from './understanding.ts'

type Measured = {
  rows: Row[]
  seeds: { tickets: number; seconds: number; countSeconds: number }[]
  routing: RoutingFigures | null
  chat: ChatFigures | null
  understanding: Understanding | null
  costs: Cost[]
  started: Started | null
}

export const rowCells = (row: Row): string[] => [
  row.operation,
  row.tickets.toLocaleString('en'),
  String(row.clients),
  one(row.median),
  one(row.p99),
  row.perSecond.toFixed(0),
  one(row.bareMedian),
  row.barePerSecond.toFixed(0),
  row.ratio.toFixed(2),
]
const rowHead = [
  'operation',
  'tickets',
  'clients',
  'median ms',
  'p99 ms',
  'a second',
  'bare median ms',
  'bare a second',
  'ratio',
]

/** The figures as a page; the machine is named by its size only. */
export function report({ rows, seeds, routing, chat, understanding, costs, started }: Measured): string {
  const parts = [
    '# Figures',
    `Measured on a machine with ${cpus().length} cores and ${Math.round(totalmem() / 2 ** 30)} GiB of memory, the load beside the server,
by \`npm run bench\`: ${settings.seconds} s for each figure, three rounds of ours and bare in turn, the median round counts.
"Bare" is the same rows written or read by plain SQL over the same driver, without HTTP, sign-in, rights or presentation.
What reactions write after a call, bell, mail, due times and figures, is waited for and counts as time, for ours and for bare alike;
the milliseconds are those of the answer alone.
The ratio is ours in calls a second as a part of the bare limit's. Writes wait for the disk (fsync is on).`,
    table(rowHead, rows.map(rowCells)),
    ...growth(rows),
    '## Filling in',
    table(
      ['tickets', 'seconds', 'then counted for reports in the background, seconds'],
      seeds.map(({ tickets, seconds, countSeconds }) => [
        tickets.toLocaleString('en'),
        one(seconds),
        one(countSeconds),
      ]),
    ),
    ...(routing ? routingParts(routing) : []),
    ...(chat ? chatParts(chat) : []),
    ...(understanding ? understandingParts(understanding) : []),
    '## First load, gzipped script',
    table(
      ['place', 'kB', 'at most'],
      costs.map(({ place, bytes, limit }) => [place, one(bytes / 1000), one(limit / 1000)]),
    ),
    ...(started ? startParts(started) : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function growth(rows: Row[]): string[] {
  const sizes = [...new Set(rows.map((row) => row.tickets))].sort((a, b) => a - b)
  const [small, large] = [sizes[0], sizes.at(-1)]
  if (small === large) return []
  const lines = rows
    .filter((row) => row.tickets === large)
    .flatMap((row) => {
      const before = rows.find(
        (one) => one.tickets === small && one.operation === row.operation && one.clients === row.clients,
      )
      return before ? [[row.operation, String(row.clients), (row.median / before.median).toFixed(2)]] : []
    })
  return [
    `## Growth from ${small?.toLocaleString('en')} to ${large?.toLocaleString('en')} tickets`,
    table(['operation', 'clients', 'median, times'], lines),
  ]
}

function startParts({ firstSeconds, laterSeconds, memory }: Started): string[] {
  const later = laterSeconds.toSorted((a, b) => a - b)[1] ?? 0
  const lines = [
    ['first start to the first page, with the demo (installed and built before)', `${one(firstSeconds)} s`],
    ['later start to the first page', `${one(later)} s`],
    ...(memory
      ? [
          ['idle memory of the app', `${one(memory.app)} MB`],
          ['idle memory of the database', `${one(memory.database)} MB`],
          ['both', `${one(memory.app + memory.database)} MB`],
        ]
      : []),
  ]
  return ['## Start and memory', table(['what', 'figure'], lines)]
}

function routingParts({ backlogSeconds, bareBacklogSeconds, median, p99 }: RoutingFigures): string[] {
  const lines = [
    ['1,000 waiting tickets meet 100 agents who come at once', `${one(backlogSeconds)} s`],
    ['the same rows by plain SQL, as many to a transaction', `${one(bareBacklogSeconds)} s`],
    ['from the answer to a customer to the assignment, median', `${one(median)} ms`],
    ['the same, p99', `${one(p99)} ms`],
  ]
  return ['## Routing', table(['what', 'figure'], lines)]
}
