import { spawn } from 'node:child_process'
import { readdir, readFile, rm, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PORT = '3951'
const page = `http://127.0.0.1:${PORT}/sign-in`

export type Started = { firstSeconds: number; laterSeconds: number[]; memory: Memory | null }
/** MB of memory that only these processes hold, plus their share of what they hold together (Linux: PSS). */
export type Memory = { app: number; database: number }

/** The product as a newcomer starts it: the first time with an empty folder, then three times more. */
export async function measureStarts(): Promise<Started> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-bench-start-'))
  try {
    const first = await start(dataDir)
    await first.end()
    const laterSeconds: number[] = []
    let memory: Memory | null = null
    for (let turn = 0; turn < 3; turn++) {
      const later = await start(dataDir)
      laterSeconds.push(later.seconds)
      if (turn === 2) memory = await idleMemory(later.pid)
      await later.end()
    }
    return { firstSeconds: first.seconds, laterSeconds, memory }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function start(dataDir: string) {
  const began = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../bin/switchboard.mjs'), 'start'], {
    env: { ...process.env, PORT, DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  while (!(await isServed())) {
    if (child.exitCode !== null) throw new Error(`the start ended with ${child.exitCode}`)
    if (performance.now() - began > 180_000) throw new Error('no page after three minutes')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const seconds = (performance.now() - began) / 1000
  const end = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { seconds, pid: child.pid ?? 0, end }
}

const isServed = () =>
  fetch(page).then(
    (reply) => reply.ok,
    () => false,
  )

async function idleMemory(pid: number): Promise<Memory | null> {
  if (process.platform !== 'linux') return null
  await new Promise((resolve) => setTimeout(resolve, 20_000))
  const family = await descendants(pid)
  const memory = { app: 0, database: 0 }
  for (const one of family) {
    const command = await readFile(`/proc/${one}/cmdline`, 'utf8').catch(() => '')
    const smaps = await readFile(`/proc/${one}/smaps_rollup`, 'utf8').catch(() => '')
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(smaps)?.[1] ?? 0)
    memory[command.includes('postgres') && !command.includes('node') ? 'database' : 'app'] += kilobytes / 1024
  }
  return memory
}

/** The process itself and all that it started. */
async function descendants(root: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const parent = /\) \S (\d+)/.exec(stat)?.[1]
    if (parent) parents.set(Number(name), Number(parent))
  }
  const found = [root]
  for (const one of found) {
    for (const [child, parent] of parents) if (parent === one && !found.includes(child)) found.push(child)
  }
  return found
}
