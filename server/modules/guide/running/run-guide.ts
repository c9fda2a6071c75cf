import type { Selectable } from 'kysely'
import type { Message } from '#contracts/tickets.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { callPerson, chatToMove, type ChatRow } from '#modules/chat'
import { messagesByIds } from '#modules/conversations'
import type { Tables } from '#server/tables.ts'
import { begin } from './begin.ts'
import { closeRun } from './close-run.ts'
import { goOn } from './go-on.ts'
import { inputOf } from './input-of.ts'

export type Run = Selectable<Tables['guide_runs']>

/**
 * A word of a visitor in a chat that nobody has yet is answered by the guide, once: its answer and the move of the
 * cursor are one transaction, whatever dies meanwhile.
 */
export const runGuide: Reaction = {
  name: 'guide',
  on: ['message.added', 'guide.call_answered'],
  async choose(tx, events) {
    const ids = events.flatMap(({ subjects }) => subjects[0] ?? [])
    if (ids.length === 0) return []
    const guided = await tx.db
      .selectFrom('chats')
      .leftJoin('guide_runs as r', 'r.conversation_id', 'chats.conversation_id')
      .select('chats.conversation_id as id')
      .where('chats.conversation_id', 'in', ids)
      .where((eb) => eb.or([eb('chats.state', '=', 'guided'), eb('r.outcome', '=', 'waits')]))
      .execute()
    const led = new Set(guided.map(({ id }) => id))
    return events.filter(({ subjects }) => led.has(subjects[0] ?? ''))
  },
  async run(tx, event) {
    const id = event.subjects[0] ?? ''
    const { chat } = await chatToMove(tx, id)
    const run = await runOf(tx, id)
    if (event.type === 'guide.call_answered') return hear(tx, { chat, run, event })
    if (event.data['isNote'] === true || event.data['side'] === 'system') return
    // One of us has come: the guide is silent from now on.
    if (event.data['side'] === 'agent') return closeRun(tx, { chat, run, outcome: 'ticket' })
    const message = (await messagesByIds(tx, [event.subjects[1] ?? ''])).get(event.subjects[1] ?? '')
    if (message) await answer(tx, { chat, run, message })
  },
}

const runOf = ({ db }: Tx, id: string): Promise<Run | undefined> =>
  db.selectFrom('guide_runs').selectAll().where('conversation_id', '=', id).forUpdate().executeTakeFirst()

type Heard = { chat: ChatRow; run: Run | undefined }
const isLed = ({ state }: ChatRow) => state === 'guided' || state === 'as_ticket'

async function answer(tx: Tx, { chat, run, message }: Heard & { message: Message }): Promise<void> {
  if (run ? run.outcome !== 'waits' || !isLed(chat) : chat.state !== 'guided') return
  const input = await inputOf(tx, chat, message)
  if (input === null) return
  const done = run
    ? await goOn(tx, { chat, run, input })
    : await begin(tx, { chat, input, words: message.text })
  if (!done) await callPerson(tx, chat)
}

async function hear(tx: Tx, { chat, run, event }: Heard & { event: LoggedEvent }): Promise<void> {
  if (run?.outcome !== 'waits' || run.node !== event.data['node'] || !isLed(chat)) return
  if (run.call_answer !== null) await goOn(tx, { chat, run, input: run.call_answer })
}
