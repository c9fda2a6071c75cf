import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/subsystems/rights.md'), 'utf8')

/** Every test that the page names, with its file; what is not there is told. */
function missing(text: string): string[] {
  const cells = text.matchAll(/`([\w./-]+\.test\.ts)` ("[^"]+"(?: and "[^"]+")*)/g)
  return [...cells].flatMap(([, path = '', names = '']) => {
    if (!existsSync(join(root, path))) return [`${path} is not there`]
    const source = readFileSync(join(root, path), 'utf8')
    const named = [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name)
    return named.filter((name) => !source.includes(name)).map((name) => `${path} has no ${name}`)
  })
}

test('each test that the page of rights names is there', () => {
  expect(missing(page)).toEqual([])
})

test('one that is not is told', () => {
  expect(missing('`server/rights/none.test.ts` "x"')).toEqual(['server/rights/none.test.ts is not there'])
  const nowhere = ['no', 'such', 'test'].join(' ')
  const told = missing(`\`server/rights/page.test.ts\` "one that is not is told" and "${nowhere}"`)
  expect(told).toEqual([`server/rights/page.test.ts has no ${nowhere}`])
})

test('no row is without a test or a reason', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| '))
  const attacks = rows.slice(rows.findIndex((row) => row.startsWith('| attack')))
  const bare = attacks.filter((row) => !/\.test\.ts` "|comes with|\| test \||\| --- \|/.test(row))
  expect(bare).toEqual([])
})
