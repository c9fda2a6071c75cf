import { execFile } from 'node:child_process'
import { getPriority } from 'node:os'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)

/** Which priorities the threads of each name have; 0 is what a process begins with. */
const program = `
  import { readdirSync, readFileSync } from 'node:fs'
  import { collectAside } from '#server/collect-aside.ts'
  collectAside()
  const found = {}
  for (const thread of readdirSync('/proc/self/task')) {
    const stat = readFileSync('/proc/self/task/' + thread + '/stat', 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const nice = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
    found[name] = [...new Set([...(found[name] ?? []), nice])]
  }
  console.log(JSON.stringify(found))`

test.runIf(process.platform === 'linux')(
  'the engine collects only when nobody else wants the processor; the work itself keeps its place',
  async () => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
      cwd: import.meta.dirname,
    })
    const nices = JSON.parse(stdout) as Record<string, number[]>
    const [workers, others] = [true, false].map((areWorkers) =>
      Object.entries(nices).flatMap(([name, own]) => (name.includes('V8Worker') === areWorkers ? own : [])),
    )
    expect(workers).toEqual([19])
    expect(new Set(others)).toEqual(new Set([getPriority()]))
  },
)
