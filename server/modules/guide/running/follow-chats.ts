import type { Reaction } from '#kit/reactions.ts'
import type { Sweep } from '#kit/sweeps.ts'
import { system } from '#kit/actor.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import { chatToMove, moveChat } from '#modules/chat'
import { closeRun } from './close-run.ts'

/** So long nobody says anything, until he is taken to have left. */
const LEFT_MINUTES = 30
const AT_ONCE = 100

const waitingRun = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('guide_runs')
    .selectAll()
    .where('conversation_id', '=', id)
    .where('outcome', '=', 'waits')
    .forUpdate()
    .executeTakeFirst()

/** Whoever asks for a person beside the guide, or ends the chat, has left the flow where it waits. */
export const followChats: Reaction = {
  name: 'guide-follows-chats',
  on: ['chat.moved', 'ticket.chat_moved'],
  async run(tx, { type, subjects, data }) {
    const id = subjects[type === 'chat.moved' ? 0 : 1] ?? ''
    const { state } = data
    if (state !== 'live' && state !== 'ended') return
    if (!(await waitingRun(tx, id))) return
    const { chat } = await chatToMove(tx, id)
    const run = await waitingRun(tx, id)
    await closeRun(tx, { chat, run, outcome: state === 'live' ? 'handed_over' : 'left' })
  },
}

/** Who has been silent for long has left: it is counted where, and his chat ends. */
export const tellLeft: Sweep = {
  name: 'guide-left',
  service: 'worker',
  everySeconds: 60,
  async run(world) {
    const before = new Date(world.now().getTime() - LEFT_MINUTES * 60_000)
    const silent = await world.db
      .selectFrom('guide_runs')
      .select('conversation_id as id')
      .where('outcome', '=', 'waits')
      .where('moved_at', '<', before)
      .orderBy('moved_at')
      .limit(AT_ONCE)
      .execute()
    for (const { id } of silent) {
      await transaction(world, system('guide'), async (tx) => {
        const { chat, ticket } = await chatToMove(tx, id)
        const run = await waitingRun(tx, id)
        if (!run || run.moved_at >= before) return
        await closeRun(tx, { chat, run, outcome: 'left' })
        if (chat.state === 'guided') await moveChat(tx, chat, ticket, 'end')
      })
    }
  },
}
