// Memory and time of many uploads at once, beside the same streams piped into plain files.
//   node bench/uploads-memory.ts [--uploads 50] [--megabytes 50] [--rounds 3]
// Each measurement is a process of its own, so that none pays for the memory of another.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { openStore } from '#kit/store/store.ts'

const mebibyte = 1024 * 1024
const chunkBytes = 64 * 1024
const { values } = parseArgs({
  options: {
    uploads: { type: 'string', default: '50' },
    megabytes: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '3' },
    way: { type: 'string' },
  },
})
const uploads = Number(values.uploads)
const bytesEach = Number(values.megabytes) * mebibyte

type Way = 'store' | 'plain'
type Measured = { grownMebibytes: number; seconds: number }
type Upload = (source: Readable, turn: number) => Promise<unknown>

const noise = randomBytes(mebibyte)

/** Like a socket: a new buffer for each chunk, never in the same turn in which it was asked for. */
function upload(bytes: number): Readable {
  let left = bytes
  return new Readable({
    highWaterMark: chunkBytes,
    read() {
      const size = Math.min(chunkBytes, left)
      const at = left % (noise.length - chunkBytes)
      left -= size
      setImmediate(() => this.push(size > 0 ? Buffer.from(noise.subarray(at, at + size)) : null))
    },
  })
}

async function openWay(way: Way, dir: string): Promise<Upload> {
  if (way === 'plain') {
    return (source, turn) => pipeline(source, createWriteStream(join(dir, `${turn}`), { flush: true }))
  }
  const store = await openStore({ dir: join(dir, 'files'), masterKeyFile: join(dir, 'keys', 'master') })
  return (source) => store.write(source, { maxBytes: bytesEach, expectedBytes: bytesEach })
}

async function measure(way: Way): Promise<Measured> {
  const dir = await mkdtemp(join(tmpdir(), 'uploads-'))
  try {
    const write = await openWay(way, dir)
    await write(upload(bytesEach), -1)
    const before = process.memoryUsage.rss()
    let peak = before
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5)
    const began = performance.now()
    await Promise.all(Array.from({ length: uploads }, (_, turn) => write(upload(bytesEach), turn)))
    clearInterval(watch)
    const seconds = (performance.now() - began) / 1000
    return { grownMebibytes: (Math.max(peak, process.memoryUsage.rss()) - before) / mebibyte, seconds }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

function measureApart(way: Way): Measured {
  const child = spawnSync(process.execPath, [...process.argv.slice(1), '--way', way], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as Measured
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

function line(way: Way, rounds: Measured[]): string {
  const grown = rounds.map((round) => round.grownMebibytes)
  const seconds = median(rounds.map((round) => round.seconds))
  const rate = (uploads * bytesEach) / mebibyte / seconds
  const cells = [
    way.padEnd(6),
    median(grown).toFixed(0),
    Math.max(...grown).toFixed(0),
    seconds.toFixed(1),
    rate.toFixed(0),
  ]
  return `| ${cells.map((cell) => cell.padStart(8)).join(' | ')} |\n`
}

function report(): void {
  const rounds: Record<Way, Measured[]> = { store: [], plain: [] }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    rounds.plain.push(measureApart('plain'))
    rounds.store.push(measureApart('store'))
  }
  process.stdout.write(`${uploads} uploads of ${values.megabytes} MiB at once, median of ${values.rounds}\n`)
  process.stdout.write('|      way |  MiB RSS |    worst |  seconds |    MiB/s |\n')
  for (const way of ['plain', 'store'] as const) process.stdout.write(line(way, rounds[way]))
}

if (values.way) process.stdout.write(JSON.stringify(await measure(values.way as Way)))
else report()
