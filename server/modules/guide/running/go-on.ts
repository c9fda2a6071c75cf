import type { Tx } from '#kit/transaction.ts'
import type { ChatRow } from '#modules/chat'
import { noteSearch } from '#modules/help'
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
  const taking: Taking = { tx, chat, flow: version, hookId: null }
  const setting = await settingOf(tx, chat, version.graph)
  const step = await drive(takeStep(setting, run, input), answerNeeds(taking))
  if (input.kind === 'key' && input.key === 'helped') await noteHelp(tx, chat, run.state.words)
  const isAsked = step.outcome === 'handed_over' && step.went.length === 0
  if (isAsked) await count(tx, version.id, [{ node: run.node, way: PERSON }])
  // While it waits for another system, what he writes does not make it wait anew.
  if (step.outcome === 'waits' && step.node === run.node && run.hook_answer === null)
    taking.hookId ??= run.hook_id
  await applyStep(taking, step)
  return true
}

const noteHelp = ({ world }: Tx, { locale }: ChatRow, words: string) =>
  noteSearch(
    world,
    { kind: 'visitor', role: 'visitor', locale, address: '' },
    { words: words.slice(0, 200), locale, opened: true },
  )
