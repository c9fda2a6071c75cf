import { afterAll, beforeAll, expect, test } from 'vitest'
import { Readable } from 'node:stream'
import type { SignedIn } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { transaction } from '#kit/transaction.ts'
import type { Person } from '#testing/people.ts'
import { uploadWorld } from '#testing/uploads.ts'
import { keepFile, presentFiles, receiveFile } from './index.ts'

// The database alone must hold: here no code of ours asks who may see what.
let it: Awaited<ReturnType<typeof uploadWorld>>
let own: string
let foreign: string
let note: string
beforeAll(async () => {
  it = await uploadWorld()
  const bytes = Buffer.from('bytes')
  own = (await it.attached(it.customer, bytes)).file.id
  note = (await it.attached(it.agent, bytes, { note: true })).file.id
  foreign = (await it.attached(it.stranger, bytes, { ticketId: await it.opened(it.stranger) })).file.id
})
afterAll(() => it.stop())

const actorOf = ({ id, contactId, member }: Person): SignedIn => ({
  kind: 'user',
  id,
  contactId,
  role: member.role,
  name: member.name,
  locale: member.locale,
  timeZone: member.timeZone,
  sessionId: null,
  address: '127.0.0.1',
})
const asCustomer = <T>(work: Parameters<typeof transaction<T>>[2]) =>
  transaction(it.world, actorOf(it.customer), work)

const seen = () =>
  asCustomer(async (tx) =>
    (await tx.db.selectFrom('files').select('id').execute()).map(({ id }) => id).toSorted(),
  )

test('a customer meets only his own files, never those of notes or of others', async () => {
  expect(await seen()).toEqual([own])
  const shown = await asCustomer((tx) => presentFiles(tx, [own, note, foreign]))
  expect([...shown.keys()]).toEqual([own])
})

test('a message that names a foreign file, or a note, does not open it', async () => {
  const conversation = await it.world.db
    .selectFrom('files')
    .select('conversation_id')
    .where('id', '=', own)
    .executeTakeFirstOrThrow()
  for (const [file_id, seq] of [
    [foreign, 1001],
    [note, 1002],
  ] as const) {
    await asCustomer((tx) =>
      tx.db
        .insertInto('messages')
        .values({
          id: newId(),
          conversation_id: conversation.conversation_id ?? '',
          seq,
          side: 'contact',
          author_id: it.customer.id,
          text: '',
          file_id,
        })
        .execute(),
    )
  }
  expect(await seen()).toEqual([own])
})

test('a file goes where its message goes', async () => {
  const moved = await it.attached(it.customer, Buffer.from('moved'))
  const to = async (contactOf: Person) => {
    const id = newId()
    const contact_id = contactOf.contactId ?? ''
    await it.world.db.insertInto('conversations').values({ id, contact_id }).execute()
    await it.world.db.updateTable('messages').set({ moved_to: id }).where('id', '=', moved.id).execute()
  }
  await to(it.customer)
  expect(await seen()).toContain(moved.file.id)
  await to(it.stranger)
  expect(await seen()).not.toContain(moved.file.id)
})

test.each([
  ['into a thread of somebody else', { isNote: false, by: 'self', into: 'foreign' }],
  ['as a note', { isNote: true, by: 'self', into: 'own' }],
  ['in the name of somebody else', { isNote: false, by: 'agent', into: 'own' }],
] as const)('a customer cannot put a file %s', async (_, { isNote, by, into }) => {
  const received = await receiveFile(it.world, Readable.from([Buffer.from('x')]), { name: 'x' })
  const { conversation_id: conversationId } = await it.world.db
    .selectFrom('files')
    .select('conversation_id')
    .where('id', '=', into === 'own' ? own : foreign)
    .executeTakeFirstOrThrow()
  const createdBy = by === 'self' ? it.customer.id : it.agent.id
  await expect(
    asCustomer((tx) => keepFile(tx, received, { id: newId(), conversationId, isNote, createdBy })),
  ).rejects.toThrow('row-level security')
})
