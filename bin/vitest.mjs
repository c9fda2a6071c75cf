import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run-tool.mjs'

/** Runs vitest for a person to read and counts from its JSON report. */
export async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const { code } = await run('vitest', ['run', ...reporters, ...args], { isSeen: true })
    return countTests({ code, report: read(file) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that could not be loaded holds no test to fail, and an error outside a test only shows in the code. */
export function countTests({ code, report }) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.length,
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: failed || (code === 0 ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
