import type { BodyOf } from '#contracts/endpoint.ts'
import type { CannedReply, saveCannedReply as endpoint } from '#contracts/canned-replies.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentReplies, type ReplyRow } from './present-reply.ts'
import { circleOf, mayChangeKept, refuseScope } from './scope.ts'
import { checkTexts } from './template.ts'

type Input = BodyOf<typeof endpoint>

/** Adds or changes a canned reply. Whoever has it first keeps owning it. */
export async function saveReply(
  world: World,
  actor: SignedIn,
  id: string,
  { name, texts, scope, componentId, version }: Input,
): Promise<CannedReply> {
  checkTexts(texts)
  return transaction(world, actor, async (tx) => {
    const there = await replyToChange(tx, id)
    if (!there && version > 0) throw notFound()
    if (there && there.version !== version) throw new Fault('stale', { field: 'version' })
    const ownerId = scope === 'me' ? actor.id : (there?.owner_id ?? actor.id)
    const kept = { scope, component_id: componentId, owner_id: ownerId }
    await refuseScope(tx, await circleOf(tx), kept)
    const columns = { name, texts: JSON.stringify(texts), ...kept, version: version + 1 }
    const row = await tx.db
      .insertInto('canned_replies')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    return tellReply(tx, row)
  })
}

export async function removeReply(world: World, actor: SignedIn, id: string): Promise<{ done: true }> {
  return transaction(world, actor, async (tx) => {
    if (!(await replyToChange(tx, id))) throw notFound()
    await tx.db.deleteFrom('canned_replies').where('id', '=', id).execute()
    tellSaved(tx, id)
    return { done: true as const }
  })
}

/** Locked, or undefined when there is none yet. Faults: `not_found` for what is another's own, `not_allowed`. */
async function replyToChange(tx: Tx, id: string): Promise<ReplyRow | undefined> {
  const there = await tx.db
    .selectFrom('canned_replies')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!there || mayChangeKept(await circleOf(tx), there)) return there
  throw there.scope === 'me' ? notFound() : new Fault('not_allowed')
}

async function tellReply(tx: Tx, row: ReplyRow): Promise<CannedReply> {
  tellSaved(tx, row.id)
  const [shown] = await presentReplies(tx, [row])
  if (!shown) throw notFound()
  return shown
}

/** To every desk, also of one's own: that there is something new to fetch says nothing of what it is. */
const tellSaved = (tx: Tx, id: string) =>
  tx.emit({ type: 'canned_reply.saved', subjects: [id], audience: 'staff', data: {} })
