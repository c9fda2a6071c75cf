import { existsSync } from 'node:fs'
import { build } from './build.mjs'
import { inRoot } from './places.mjs'
import { run } from './run-tool.mjs'
import { say, Trouble } from './say.mjs'
import { runVitest } from './vitest.mjs'

const CHECKS = [
  { name: 'format', tool: 'oxfmt', args: ['--check'] },
  { name: 'lint', tool: 'oxlint', args: ['--type-aware'] },
  { name: 'types of the server', tool: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types of the web app', tool: 'tsc', args: ['-p', 'web/tsconfig.json'] },
  { name: 'types of the widget', tool: 'tsc', args: ['-p', 'widget/tsconfig.json'] },
  { name: 'dead code', tool: 'knip', args: [] },
]
const AT_ONCE = 2

/** Everything that must hold; the last line is the count. `without` names a project of vitest to leave out. */
export async function test({ args, without }) {
  const checks = await runChecks()
  const built = await buildForJourneys()
  const tests = await runVitest([...args, ...(without ? [`--project=!${without}`] : [])])
  const passed = checks.passed + built.passed + tests.passed
  const failed = checks.failed + built.failed + tests.failed
  if (tests.skipped) say(`${tests.skipped} skipped`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed || !tests.passed ? 1 : 0
}

async function runChecks() {
  const waiting = [...CHECKS]
  const count = { passed: 0, failed: 0 }
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      count[(await holds(check)) ? 'passed' : 'failed'] += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return count
}

async function holds({ name, tool, args }) {
  const begin = performance.now()
  const { code, output } = await run(tool, args)
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  say(code === 0 ? `✓ ${name} (${seconds} s)` : `✗ ${name} (${seconds} s)\n${output.trim()}`)
  return code === 0
}

/** The journeys drive the built web app. That it builds counts as a check of its own. */
async function buildForJourneys() {
  if (!existsSync(inRoot('web', 'vite.config.ts'))) return { passed: 0, failed: 0 }
  try {
    await build()
    return { passed: 1, failed: 0 }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    say(error.message)
    return { passed: 0, failed: 1 }
  }
}
