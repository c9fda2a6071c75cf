import { Worker } from 'node:worker_threads'
import type { World } from '#kit/world.ts'
import type { Figures, LoadData, Order } from './load.ts'
import { operations } from './operations.ts'
import { settings } from './settings.ts'
import type { Stage } from './stage.ts'

export type Row = {
  operation: string
  tickets: number
  clients: number
  /** Milliseconds. */
  median: number
  p99: number
  perSecond: number
  bareMedian: number
  barePerSecond: number
  /** Ours in calls a second, as a part of the bare limit's; above 1 is faster. */
  ratio: number
}

/** Every operation with every number of clients: three rounds of ours and bare in turn, the median round counts. */
export async function measureAll(stage: Stage, tickets: number, tell: (row: Row) => void): Promise<Row[]> {
  const { connection, world, ...rest } = stage
  const scene = { ...rest, stop: undefined }
  const worker = new Worker(new URL('load.ts', import.meta.url), {
    workerData: { scene, connection } satisfies LoadData,
  })
  const rows: Row[] = []
  for (const { name, mostClients = Infinity } of operations.filter((one) =>
    one.name.includes(settings.only),
  )) {
    for (const clients of settings.clients.filter((many) => many <= mostClients)) {
      const row = await compare(worker, world, { tickets, clients, operation: name })
      rows.push(row)
      tell(row)
    }
  }
  await worker.terminate()
  return rows
}

type Case = Pick<Row, 'tickets' | 'clients' | 'operation'>

async function compare(worker: Worker, world: World, { operation, clients, tickets }: Case): Promise<Row> {
  const rounds = []
  for (let round = 0; round < 3; round++) {
    const seconds = settings.seconds
    const bare = summary(await ordered(worker, { operation, way: 'bare', clients, seconds }))
    const ours = summary(
      await withWhatFollows(world, ordered(worker, { operation, way: 'ours', clients, seconds })),
    )
    rounds.push({ ours, bare, ratio: ours.perSecond / bare.perSecond })
  }
  const { ours, bare, ratio } = rounds.sort((a, b) => a.ratio - b.ratio)[1] as (typeof rounds)[number]
  return {
    operation,
    tickets,
    clients,
    ...ours,
    bareMedian: bare.median,
    barePerSecond: bare.perSecond,
    ratio,
  }
}

/** What reactions do is part of the work: it is waited for and counts as time, also so that it slows nothing else. */
async function withWhatFollows(world: World, measured: Promise<Figures>): Promise<Figures> {
  const figures = await measured
  const ended = performance.now()
  await world.reactions.settle()
  return { ...figures, seconds: figures.seconds + (performance.now() - ended) / 1000 }
}

function ordered(worker: Worker, order: Order): Promise<Figures> {
  return new Promise((resolve, reject) => {
    worker.once('message', ({ figures, error }: { figures?: Figures; error?: string }) =>
      figures ? resolve(figures) : reject(new Error(error)),
    )
    worker.postMessage(order)
  })
}

function summary({ times, seconds }: Figures) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { median: at(0.5), p99: at(0.99), perSecond: times.length / seconds }
}
