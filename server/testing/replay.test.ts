import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { foldThread } from '#contracts/live.ts'
import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import { openDesk, type Desk } from './desk.ts'
import { replay } from './replay.ts'

/** The replay itself is tried: it must go red for each thing that it is there to find. */
let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

test('snapshot and events agree', async () => {
  const { id } = await it.opened()
  const { views, resets } = await replay(it, id, () => it.says(it.maria, id, 'On its way.'))
  expect(views.petar?.messages).toHaveLength(2)
  expect(views.elena).toBeNull()
  expect(resets).toEqual({ petar: 0, elena: 0, maria: 0, tomas: 0 })
})

test('finds a change that no event tells', async () => {
  const { id } = await it.opened()
  const silent = () =>
    sql`update tickets set title = 'Nobody told you', version = version + 1 where id = ${id}`.execute(
      it.world.db,
    )
  await expect(replay(it, id, silent)).rejects.toThrow('has folded something else')
})

test('finds a fold that forgets', async () => {
  const { id } = await it.opened()
  const forgetful: typeof foldThread = (thread, event) => ({
    ...foldThread(thread, event),
    messages: thread.messages,
  })
  await expect(replay(it, id, () => it.says(it.petar, id, 'Still there?'), forgetful)).rejects.toThrow(
    'has folded something else',
  )
})

test("finds a note's id that reaches a customer by an event", async () => {
  const { id, conversationId } = await it.opened()
  const leaking = async () => {
    const noteId = await it.says(it.maria, id, 'he must not know', true)
    await transaction(it.world, system('test'), async (tx) => {
      const { contact_id: contactId } = await tx.db
        .selectFrom('tickets')
        .select('contact_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      tx.emit({
        type: 'message.added',
        subjects: [conversationId, noteId, id],
        contactId,
        audience: 'contact',
        data: { messageId: noteId, seq: 2, isNote: true, side: 'agent' },
      })
    })
  }
  await expect(replay(it, id, leaking)).rejects.toThrow('the id of a note reached Петър Димитров')
})

test("finds a note's words in what a customer fetches", async () => {
  const { id } = await it.opened()
  const leaking = async () => {
    await it.says(it.maria, id, 'the cousin did it', true)
    // Told by its event, so that only the words are wrong.
    await it.says(it.maria, id, 'We know that the cousin did it.')
  }
  await expect(replay(it, id, leaking)).rejects.toThrow('a note reached')
})
