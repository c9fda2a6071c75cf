import { array, assert, asyncProperty, constantFrom } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportTickets, listTickets } from '#contracts/ticket-lists.ts'
import { type TicketRow } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { Person } from '#testing/people.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const page = (by: Person, query: { q: string; after?: string; limit?: number; timeZone?: string }) =>
  by.call(listTickets, { query })
const found = async (by: Person, q: string) => (await page(by, { q })).items.map(({ id }) => id)

describe('what was just saved', () => {
  // Only letters: punctuation parts words, and each language has its own few that stand in every text.
  const word = array(
    constantFrom(...'b d f g k l m p r t v z а б в г д к м о п р с т у a e i o u'.split(' ')),
    {
      minLength: 5,
      maxLength: 12,
    },
  ).map((letters) => letters.join(''))

  test('is found at once by any word of title, text and name, and by its number', async () => {
    await assert(
      asyncProperty(word, word, word, async (title, first, second) => {
        const ticket = await it.opened({ title, description: `${first} and ${second}.` })
        await it.says(it.maria, ticket.id, `about${first} noted`, true)
        for (const q of [title, first, second, `"${first} and ${second}"`, `about${first}`, ticket.number]) {
          expect(await found(it.maria, q)).toContain(ticket.id)
        }
        expect(await found(it.maria, `${title} Димитров`)).toContain(ticket.id)
        expect(await found(it.maria, `${first} -${second}`)).not.toContain(ticket.id)
      }),
      { numRuns: 12 },
    )
  })
})

describe('customers', () => {
  test('find their own only, and never by a note', async () => {
    const own = await it.opened({ description: 'The giraffe is unwell' })
    const other = await it.opened({ description: 'Another giraffe' }, it.elena)
    await it.says(it.maria, own.id, 'A secret hippopotamus', true)
    await it.says(it.maria, own.id, 'Thank you for the rhinoceros')
    expect(await found(it.petar, 'giraffe')).toEqual([own.id])
    expect(await found(it.petar, 'rhinoceros')).toEqual([own.id])
    expect(await found(it.petar, 'hippopotamus')).toEqual([])
    expect(await found(it.maria, 'hippopotamus giraffe')).toEqual([own.id])
    expect(await found(it.petar, `#${other.number}`)).toEqual([])
    expect(await found(it.petar, `contact:${other.contact.id}`)).toEqual([])
    expect(await found(it.petar, 'contact:"Elena Sokolova"')).toEqual([])
    const [row] = (await page(it.petar, { q: 'unwell rhinoceros' })).items
    expect(row?.found).not.toContain('hippo')
  })
})

describe('a row', () => {
  test('says whether the other side has said what one has not read', async () => {
    const ticket = await it.opened({ title: 'Unread zebra' })
    const unread = async (by: Person) => (await page(by, { q: 'zebra' })).items[0]?.unread
    expect([await unread(it.maria), await unread(it.petar)]).toEqual([true, false])
    await it.says(it.maria, ticket.id, 'A note', true)
    expect(await unread(it.petar)).toBe(false)
    await it.says(it.maria, ticket.id, 'An answer')
    expect(await unread(it.petar)).toBe(true)
    expect(await found(it.petar, 'is:unread zebra')).toEqual([ticket.id])
  })

  test('of a search in words shows them between marks; marks in the text itself are dropped', async () => {
    await it.opened({ title: 'Odd \u{E000}marks', description: 'My okapi, the \u{E001}okapis of all' })
    const [row] = (await page(it.maria, { q: 'okapi' })).items
    expect(row?.found?.match(/\u{E000}[^\u{E001}]+\u{E001}/gu)).toEqual([
      '\u{E000}okapi\u{E001}',
      '\u{E000}okapis\u{E001}',
    ])
    const plain = await page(it.maria, { q: 'status:new' })
    expect(plain.items.every((one) => one.found === undefined)).toBe(true)
  })
})

describe('pages', () => {
  const orders = [
    '',
    ...['created', 'updated', 'priority', 'waiting', 'number'].flatMap((by) => [
      `sort:${by}`,
      `sort:${by}-asc`,
    ]),
  ]

  test.each(orders)(
    '%s: go on without gaps and doubles, also while tickets come and change',
    async (sort) => {
      const before = await all(`-mayfly ${sort}`, 200)
      const seen: TicketRow[] = []
      let after: string | undefined
      do {
        const { items, next } = await page(it.maria, {
          q: `-mayfly ${sort}`,
          limit: 3,
          ...(after ? { after } : {}),
        })
        seen.push(...items)
        after = next ?? undefined
        await it.opened({ title: 'Mayfly', description: 'mayfly' })
      } while (after !== undefined)
      expect(seen.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    },
  )

  test('those who do not wait stand behind those who wait, whichever way round', async () => {
    await it.openedAs('closed')
    for (const sort of ['sort:waiting', 'sort:waiting-asc']) {
      const waits = (await all(sort, 200)).map(({ waitingSince }) => waitingSince !== null)
      expect(waits).toEqual(waits.toSorted((a, b) => Number(b) - Number(a)))
      expect(new Set(waits).size).toBe(2)
    }
  })

  test('a place of another list, or of no list, is refused', async () => {
    const { next } = await page(it.maria, { q: '', limit: 1 })
    const forged = (keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url')
    const [list] = JSON.parse(Buffer.from(next ?? '', 'base64url').toString()) as string[]
    const places: [string, string][] = [
      ['status:new', next ?? ''],
      ['', 'x'],
      ['', forged([list, 7, '1', newId()])],
      ['', forged([list, 0, 'now()', newId()])],
      ['', forged([list, 0, '1', newId(), '1'])],
      ['', forged([list, 0, 1, newId()])],
    ]
    for (const [q, after] of places) {
      expect((await it.maria.refused(listTickets, { query: { q, after } })).code).toBe('bad_position')
    }
  })

  async function all(q: string, limit: number) {
    const { items, next } = await page(it.maria, { q, limit })
    expect(next).toBeNull()
    return items
  }
})

test('a query or a zone that cannot be understood is told with its place', async () => {
  const problem = await it.maria.refused(listTickets, { query: { q: 'card colour:red' } })
  expect(problem).toMatchObject({
    code: 'bad_query',
    field: 'q',
    params: { code: 'unknown_field', from: 5, to: 11 },
  })
  const zone = await it.maria.refused(listTickets, { query: { timeZone: 'Mars/Olympus' } })
  expect(zone).toMatchObject({ code: 'invalid', field: 'timeZone' })
})

describe('an export', () => {
  test('holds what the list holds, newest number first, with harmless cells', async () => {
    const ticket = await it.opened({ title: '=2+2, "tiger"', description: 'tiger one' })
    await it.opened({ title: 'Second', description: 'tiger two' }, it.elena)
    const csv = String(
      await it.maria.call(exportTickets, { query: { q: 'tiger', timeZone: 'Europe/Sofia' } }),
    )
    const [heads = '', second = '', first = '', ...rest] = csv.split('\r\n')
    expect(heads.startsWith('\u{FEFF}')).toBe(true)
    expect(heads.split(',')).toHaveLength(19)
    expect(second).toContain('Second,new,3')
    expect(first.startsWith(`${ticket.number},"'=2+2, ""tiger""",new,3,General,,,Петър Димитров`)).toBe(true)
    expect(first).toMatch(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00/)
    expect(rest).toEqual([''])
  })

  test('has the columns that are named, in their order', async () => {
    const ticket = await it.opened({ title: 'Quokka' })
    const columns = ['title', 'number'] as const
    const csv = String(await it.maria.call(exportTickets, { query: { q: 'quokka', columns: [...columns] } }))
    expect(csv).toBe(`\u{FEFF}Заглавие,Номер\r\nQuokka,${ticket.number}\r\n`)
    const one = String(await it.maria.call(exportTickets, { query: { q: 'quokka', columns: 'due' } }))
    expect(one.split('\r\n')[0]).toBe('\u{FEFF}Срок')
  })

  test('of more than one batch has every ticket once', async () => {
    const { db } = it.world
    const one = await db.selectFrom('tickets').selectAll().executeTakeFirstOrThrow()
    const copies = Array.from({ length: 1203 }, () => ({ id: newId(), conversation: newId() }))
    await db
      .insertInto('conversations')
      .values(copies.map(({ conversation }) => ({ id: conversation, contact_id: one.contact_id })))
      .execute()
    await db
      .insertInto('tickets')
      .values(
        copies.map(({ id, conversation }) => ({
          id,
          conversation_id: conversation,
          contact_id: one.contact_id,
          type_id: one.type_id,
          title: 'Batch',
          fields: '{}',
          priority: 1,
        })),
      )
      .execute()
    const csv = String(await it.maria.call(exportTickets, { query: { q: 'priority:1 sort:updated' } }))
    const numbers = csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => Number(line.split(',')[0]))
    expect(numbers).toHaveLength(1203)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => b - a))
  })

  test('is written into the audit, speaks the language of the reader, and is for staff', async () => {
    await it.maria.call(exportTickets, { query: { q: 'status:new' } })
    const lines = await it.world.db
      .selectFrom('audit')
      .select(['actor_id', 'data'])
      .where('action', '=', 'tickets_exported')
      .execute()
    expect(lines).toContainEqual({ actor_id: it.maria.id, data: { q: 'status:new' } })
    expect((await it.petar.refused(exportTickets, { query: {} })).code).toBe('not_allowed')
    const problem = await it.maria.refused(exportTickets, { query: { q: 'status:' } })
    expect(problem.code).toBe('bad_query')
  })
})

test('a second page of words goes on where the first ended', async () => {
  const opened: string[] = []
  for (let n = 0; n < 7; n++) opened.push((await it.opened({ description: `puffin ${n}` })).id)
  const seen: string[] = []
  let after: string | undefined
  do {
    const { items, next } = await page(it.maria, { q: 'puffin', limit: 3, ...(after ? { after } : {}) })
    seen.push(...items.map(({ id }) => id))
    after = next ?? undefined
  } while (after !== undefined)
  expect(seen).toEqual(opened.toReversed())
})
