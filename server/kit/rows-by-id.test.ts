import { expect, test } from 'vitest'
import type { Db } from './database.ts'
import { rowsById } from './rows-by-id.ts'

type Asker = { db: Db; side: string }
const open = (side = 'staff'): Asker => ({ db: {} as Db, side })

function rows() {
  const statements: [string, readonly string[]][] = []
  const load = async (from: Asker, ids: readonly string[]) => {
    statements.push([from.side, ids])
    return ids.filter((id) => id !== 'gone').map((id) => ({ id, side: from.side }))
  }
  return { statements, ask: rowsById(({ side }: Asker) => side, load) }
}

test('what several ask for in one turn is one statement, and each gets his own in his order', async () => {
  const { statements, ask } = rows()
  const tx = open()
  const [one, two] = await Promise.all([ask(tx, ['a', 'b']), ask(tx, ['c', 'gone', 'a'])])
  expect(one.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(two.map(({ id }) => id)).toEqual(['c', 'a'])
  expect(statements).toEqual([['staff', ['a', 'b', 'c', 'gone']]])
})

test('what is asked for later is read anew', async () => {
  const { statements, ask } = rows()
  const tx = open()
  await ask(tx, ['a'])
  await ask(tx, ['a'])
  expect(statements).toHaveLength(2)
})

test('another transaction, or one who is asked for otherwise, has a statement of his own', async () => {
  const { statements, ask } = rows()
  const tx = open()
  const [, , shown] = await Promise.all([
    ask(tx, ['a']),
    ask(open(), ['b']),
    ask({ ...tx, side: 'contact' }, ['c']),
  ])
  expect(statements).toHaveLength(3)
  expect(shown).toEqual([{ id: 'c', side: 'contact' }])
})

test('all of them hear when it fails', async () => {
  const ask = rowsById(
    () => '',
    (): Promise<{ id: string }[]> => Promise.reject(new Error('no')),
  )
  const tx = open()
  const asked = await Promise.allSettled([ask(tx, ['a']), ask(tx, ['b'])])
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
