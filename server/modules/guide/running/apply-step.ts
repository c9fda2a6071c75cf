import type { ChatGuide } from '#contracts/guide-ask.ts'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'
import { callPerson, keepAsTicket, moveChat, tellAsk, ticketIdOf } from '#modules/chat'
import { addMessage } from '#modules/conversations'
import type { Step } from '../engine/walk.ts'
import type { Taking } from './answer-needs.ts'
import { countStep } from './count-step.ts'
import { noteRoute } from './note-route.ts'

/** So many shown articles of a chat are kept with it. */
const MOST_SHOWN = 20

/** What a step says and does, where it stands now, and the figures of it: one transaction with what it answers. */
export async function applyStep(taking: Taking, step: Step): Promise<void> {
  const { tx, flow } = taking
  taking.chat = await noteRoute(tx, taking.chat, step.state)
  await keepRun(taking, step)
  await countStep(tx, flow.id, step)
  await tellAsk(tx, taking.chat, await speak(taking, step))
  await bringAbout(taking, step)
}

async function keepRun({ tx, chat, flow, callId }: Taking, { node, state, outcome }: Step): Promise<void> {
  const run = {
    version_id: flow.id,
    node,
    state: JSON.stringify(state),
    outcome,
    call_id: callId,
    call_answer: null,
    moved_at: tx.world.now(),
  }
  await tx.db
    .insertInto('guide_runs')
    .values({ conversation_id: chat.conversation_id, started_at: tx.world.now(), ...run })
    .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(run))
    .execute()
}

/** The words of the guide are messages of the same thread; the last of them asks. */
async function speak({ tx, chat }: Taking, { said, ask, outcome }: Step): Promise<ChatGuide> {
  const { conversation_id: conversationId } = chat
  const ticketId = await ticketIdOf(tx, conversationId)
  let last = ''
  for (const { text } of said) {
    last = newId()
    await addMessage(tx, {
      id: last,
      conversationId,
      side: 'system',
      isNote: false,
      text,
      ...(ticketId === null ? {} : { ticketId }),
    })
  }
  const shown = chat.guide?.shown ?? []
  if (ask === null || last === '') return { asks: null, isLooking: outcome === 'waits', shown }
  const more = ask.kind === 'articles' ? [{ id: last, items: ask.items }] : []
  return { asks: { id: last, ask }, isLooking: false, shown: [...shown, ...more].slice(-MOST_SHOWN) }
}

async function bringAbout({ tx, chat }: Taking, { outcome, email }: Step): Promise<void> {
  if (outcome === 'handed_over') return callPerson(tx, chat)
  if (outcome === 'ended') return moveChat(tx, chat, null, 'end')
  if (outcome !== 'ticket' || chat.state === 'as_ticket') return
  if (email !== null) await noteAddress(tx, chat.conversation_id, email)
  await keepAsTicket(tx, chat, { topic: chat.topic })
}

const noteAddress = (tx: Tx, id: string, email: string) =>
  tx.db.updateTable('chats').set({ email }).where('conversation_id', '=', id).execute()
