import { Client } from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '#kit/actor.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import { sqlState } from '#kit/database.ts'
import type { Return } from '#contracts/returns.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { returnOf } from './orders.ts'
import type { Somebody } from './people.ts'
import { NOTE_MARK, openScene, type Scene, type Thread } from './scene.ts'
import { tablesForCustomers, tablesWithoutWall } from './walls.ts'

// No policy of the code is asked in here: the database alone must hold.
let scene: Scene
let caller: Somebody
let own: Thread
let foreign: Thread
let foreignReturn: Return
let ownReturn: Return
beforeAll(async () => {
  scene = await openScene()
  caller = await scene.regular('customer', 'caller')
  own = await scene.threadOf(caller)
  const stranger = await scene.regular('customer', 'stranger')
  foreign = await scene.threadOf(stranger)
  ownReturn = await returnOf(scene, caller)
  foreignReturn = await returnOf(scene, stranger)
  await scene.world.reactions.settle()
})
afterAll(() => scene.stop())

const actor = (): SignedIn => ({
  kind: 'user',
  id: caller.id,
  contactId: caller.contactId,
  role: 'customer',
  name: 'Somebody',
  locale: 'en',
  timeZone: 'UTC',
  sessionId: caller.sessionId,
  address: '127.0.0.1',
})
const asCustomer = <T>(work: (tx: Tx) => Promise<T>) => transaction(scene.world, actor(), work)
const asApp = (statement: string) => scene.world.pool.query(statement)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => sqlState(error),
  )
const NO_PRIVILEGE = '42501'

async function asOwner(statement: string) {
  const client = new Client(scene.world.ownerConnection)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const secrets = () => {
  const { id, order, line } = foreignReturn
  const ofThread = [foreign.id, foreign.conversationId, foreign.pictureId]
  return [NOTE_MARK, own.noteId, ...ofThread, id, order.id, order.number, line.id, line.product.id]
}

describe('customers', () => {
  test('reach no table without row-level security', async () => {
    expect(await tablesWithoutWall(scene.world)).toEqual([])
  })

  test('a planted table without it is found', async () => {
    await asOwner('create table planted (id int); grant select (id) on planted to switchboard_customer')
    expect(await tablesWithoutWall(scene.world)).toEqual(['planted'])
    await asOwner('alter table planted enable row level security')
    expect(await tablesWithoutWall(scene.world)).toEqual([])
    await asOwner('drop table planted')
  })

  test('see nothing foreign and no note in any table', async () => {
    const tables = await tablesForCustomers(scene.world)
    expect(tables).toContain('messages')
    const seen = await asCustomer(async (tx) => {
      const texts: string[] = []
      for (const table of tables) texts.push(await everythingIn(tx, table))
      return texts.join('\n')
    })
    expect(seen).toContain(caller.mark)
    const others = [...seen.matchAll(/zqc\d+x/g)].map(([mark]) => mark).filter((mark) => mark !== caller.mark)
    expect(others).toEqual([])
    for (const secret of secrets()) {
      expect(seen.includes(secret), secret).toBe(false)
    }
    expect(seen).not.toMatch(/zqs\d+x@/)
  })

  test('write nothing into what is not theirs', async () => {
    const writes = [
      sql`update tickets set status = 'closed' where id = ${foreign.id} returning id`,
      sql`update conversations set last_seq = 99 where id = ${foreign.conversationId} returning id`,
      sql`update users set name = 'Me' where id <> ${caller.id} returning id`,
      sql`update sessions set ended_at = now() where user_id <> ${caller.id} returning id`,
      sql`delete from api_keys where user_id <> ${caller.id} returning id`,
      sql`update returns set state = 'withdrawn' where id = ${foreignReturn.id} returning id`,
      sql`update notifications set read_at = now() where user_id <> ${caller.id} returning id`,
    ]
    for (const write of writes) {
      expect(await asCustomer(async (tx) => (await write.execute(tx.db)).rows)).toEqual([])
    }
  })

  test.each([
    ['a foreign line', () => foreignReturn.line.id, 'the wall'],
    ['his own line again', () => ownReturn.line.id, 'returns_open_of_line'],
  ])('report no return of %s, whatever the code does', async (_name, line, refusedBy) => {
    const ticketId = (await scene.open(caller)).id
    const report = asCustomer((tx) =>
      sql`insert into returns (id, ticket_id, contact_id, order_line_id, quantity, reason, wish)
        values (${newId()}, ${ticketId}, ${caller.contactId}, ${line()}, 1, 'other', 'refund')`.execute(
        tx.db,
      ),
    )
    const met = await report.catch((error: unknown) =>
      error instanceof Fault ? error.code : sqlState(error),
    )
    expect(met).toBe(refusedBy === 'the wall' ? 'not_found' : 'return_open')
  })

  test('approve no return of their own', async () => {
    const approve = sql`update returns set state = 'approved' where id = ${ownReturn.id}`
    expect(await refusal(asCustomer((tx) => approve.execute(tx.db)))).toBe(NO_PRIVILEGE)
  })

  test.each([
    ['his role', "update users set role = 'admin'"],
    ['his address', "update users set email = 'a@example.org'"],
    ['whose ticket it is', 'update tickets set contact_id = contact_id'],
    ['a priority', 'update tickets set priority = 5'],
    ['a word that stands', "update messages set text = ''"],
    ['the audit, by reading', 'select * from audit'],
    ['what goes out by mail', 'select * from mails'],
    ['links of mails', 'select * from mail_links'],
    ['views of staff', 'select * from saved_views'],
    ['whose references those of the shop are', 'select * from customer_refs'],
    ['files of orders', 'select * from order_import_rows'],
    ['what he bought', 'update order_lines set quantity = 99'],
    ['a refund', 'update returns set refund = 1'],
    ['the queue', 'select * from jobs.job'],
    ['the role it works under', 'set role postgres'],
  ])('cannot touch %s', async (_, statement) => {
    const isRole = statement.startsWith('set role')
    const code = await refusal(asCustomer((tx) => sql.raw(statement).execute(tx.db)))
    expect(isRole ? ['42501', '22023'] : [NO_PRIVILEGE]).toContain(code)
  })
})

/** All that this role can read of a table, as text. */
async function everythingIn(tx: Tx, table: string): Promise<string> {
  const { rows: columns } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0
      and not attisdropped and has_column_privilege(current_user, attrelid, attnum, 'select')`.execute(tx.db)
  const list = sql.join(columns.map(({ name }) => sql.ref(name)))
  const { rows } = await sql`select ${list} from ${sql.table(table)}`.execute(tx.db)
  return JSON.stringify(rows)
}

describe('the application itself', () => {
  test.each([
    'drop table tickets',
    'alter table tickets disable row level security',
    'drop policy customer_own on tickets',
    'create table mine (id int)',
    'truncate tickets cascade',
    'update events set type = type',
    'delete from events',
    'truncate events',
    'update audit set action = action',
    'delete from audit',
    'update order_lines set quantity = quantity',
    'delete from order_lines',
    'update return_moves set to_state = to_state',
    'truncate audit',
  ])('cannot %s', async (statement) => {
    expect(await refusal(asApp(statement))).toBe(NO_PRIVILEGE)
  })

  test('nor touch a part of the event log by its own name', async () => {
    const { rows } = await sql<{ name: string }>`
      select inhrelid::regclass::text as name from pg_inherits where inhparent = 'events'::regclass`.execute(
      scene.world.db,
    )
    expect(rows.length).toBeGreaterThan(2)
    for (const { name } of rows) {
      for (const statement of [`update ${name} set type = type`, `delete from ${name}`, `truncate ${name}`]) {
        expect(await refusal(asApp(statement)), statement).toBe(NO_PRIVILEGE)
      }
      expect(await refusal(asCustomer((tx) => sql.raw(`select * from ${name}`).execute(tx.db))), name).toBe(
        NO_PRIVILEGE,
      )
    }
  })
})
