import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fingerprint } from './fingerprint.mjs'
import { once } from './marker.mjs'
import { countTests } from './vitest.mjs'

let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-bin-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('work that is done once for a state', () => {
  const counted = () => {
    let times = 0
    const mark = join(folder, 'deep', '.mark')
    return async (state, work = async () => undefined) => {
      const counting = () => {
        times += 1
        return work()
      }
      await once({ mark, state, work: counting }).catch(() => undefined)
      return times
    }
  }

  test('is not done again, and is done when the state changes', async () => {
    const done = counted()
    expect([await done('a'), await done('a'), await done('b'), await done('a')]).toEqual([1, 1, 2, 3])
  })

  test('is done again when it failed, also for a state that had been reached before', async () => {
    const done = counted()
    const fail = () => Promise.reject(new Error('no network'))
    expect([await done('a'), await done('b', fail), await done('b', fail), await done('a')]).toEqual([
      1, 2, 3, 4,
    ])
  })
})

describe('the fingerprint of sources', () => {
  test('changes with content, name and number of files, and with nothing else', () => {
    const source = join(folder, 'web')
    mkdirSync(join(source, 'deep'), { recursive: true })
    const seen = [fingerprint([source])]
    for (const [name, content] of [
      ['a.ts', 'one'],
      ['a.ts', 'two'],
      ['deep/b.ts', 'two'],
    ]) {
      writeFileSync(join(source, name), content)
      seen.push(fingerprint([source]))
    }
    expect(new Set(seen).size).toBe(4)
    expect(fingerprint([source, join(folder, 'absent')])).toBe(seen.at(-1))
  })
})

describe('the count of tests', () => {
  const report = (some) => ({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...some,
  })

  test.each([
    ['all well', 0, report(), { passed: 3, failed: 0, skipped: 0 }],
    ['failed tests', 1, report({ numFailedTests: 2 }), { passed: 3, failed: 2, skipped: 0 }],
    [
      'a file that does not load',
      1,
      report({ testResults: [{ status: 'failed', assertionResults: [] }] }),
      { passed: 3, failed: 1, skipped: 0 },
    ],
    ['an error outside any test', 1, report(), { passed: 3, failed: 1, skipped: 0 }],
    ['no report at all', 1, undefined, { passed: 0, failed: 1, skipped: 0 }],
    [
      'skipped ones',
      0,
      report({ numPendingTests: 1, numTodoTests: 1 }),
      { passed: 3, failed: 0, skipped: 2 },
    ],
  ])('%s', (_name, code, report, expected) => {
    expect(countTests({ code, report })).toEqual(expected)
  })
})
