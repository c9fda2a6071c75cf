import type { Tx } from '#kit/transaction.ts'
import { reachOf, type ChatRow } from '#modules/chat'
import { drive } from '../engine/drive.ts'
import { openingOf, startOf } from '../engine/opening.ts'
import { takeStep } from '../engine/take-step.ts'
import { freshState, type Input, type Step } from '../engine/walk.ts'
import { answerNeeds, type Taking } from './answer-needs.ts'
import { applyStep } from './apply-step.ts'
import { countStep } from './count-step.ts'
import { publishedAt } from './published.ts'
import { settingOf } from './setting-of.ts'

type Beginning = { chat: ChatRow; input: Input; words: string }

/**
 * The first word in a chat. Where the flow opens with a question, that was shown before he wrote, and this is the
 * answer to it; else the flow begins now, with what he asks. False where no flow is published.
 */
export async function begin(tx: Tx, { chat, input, words }: Beginning): Promise<boolean> {
  const flow = await publishedAt(tx, chat.inbox_id)
  if (!flow) return false
  const setting = await settingOf(tx, chat, flow.graph)
  const inbox = await tx.db
    .selectFrom('inboxes')
    .select('queue_id')
    .where('id', '=', chat.inbox_id)
    .executeTakeFirstOrThrow()
  const taking: Taking = { tx, chat, flow, callId: null }
  const opened = openingOf(setting, await reachOf(tx.world, inbox.queue_id))
  if (opened) await countStep(tx, flow.id, opened)
  const walk = opened
    ? takeStep(setting, opened, input)
    : takeStep(setting, { node: startOf(setting), state: { ...freshState(), words } }, { kind: 'begin' })
  const step: Step = await drive(walk, answerNeeds(taking))
  await applyStep(taking, step)
  return true
}
