import type { Tx } from '#kit/transaction.ts'
import { keepQuestion } from '#modules/answers'
import type { ChatRow } from '#modules/chat'
import { noteSearchIn } from '#modules/help'
import { drive } from '../engine/drive.ts'
import { takeStep } from '../engine/take-step.ts'
import type { Input } from '../engine/walk.ts'
import { answerNeeds, type Taking } from './answer-needs.ts'
import { applyStep } from './apply-step.ts'
import { count, PERSON } from './count-step.ts'
import type { Run } from './run-guide.ts'
import { settingOf } from './setting-of.ts'

/** The next step of a run, by the version that it began with. */
export async function goOn(
  tx: Tx,
  { chat, run, input }: { chat: ChatRow; run: Run; input: Input },
): Promise<true> {
  const version = await tx.db
    .selectFrom('flow_versions as v')
    .innerJoin('flows as f', 'f.id', 'v.flow_id')
    .select(['v.id', 'f.name', 'v.graph'])
    .where('v.id', '=', run.version_id)
    .executeTakeFirstOrThrow()
  const taking: Taking = { tx, chat, flow: version, callId: null }
  const setting = await settingOf(tx, chat, version.graph)
  const step = await drive(takeStep(setting, run, input), answerNeeds(taking))
  if (input.kind === 'key' && input.key === 'helped') await noteHelp(tx, chat, run.state.words)
  const isAsked = step.outcome === 'handed_over' && step.went.length === 0
  if (isAsked) await count(tx, version.id, [{ node: run.node, way: PERSON }])
  // While it waits for a call, what he writes does not make it wait anew; asked for something else, it is late.
  const isStill = step.outcome === 'waits' && step.node === run.node && step.ask === null
  if (isStill && run.call_answer === null) taking.callId ??= run.call_id
  await applyStep(taking, step)
  return true
}

/** What helped is counted, and leads who asks alike. Of several that were offered nobody knows which it was. */
async function noteHelp(tx: Tx, { locale, guide, conversation_id: conversationId }: ChatRow, text: string) {
  await noteSearchIn(tx, { words: text.slice(0, 200), locale, opened: true })
  const ask = guide?.asks?.ask
  if (ask?.kind !== 'articles') return
  const [first, second] = ask.items
  if (first && (ask.isSure || !second))
    await keepQuestion(tx, { conversationId, articleIds: [first.id], text })
}
