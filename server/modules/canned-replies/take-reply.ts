import type { Texts } from '#contracts/canned-replies.ts'
import type { SignedIn } from '#kit/actor.ts'
import { snapshot, transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { ticketByNumber, ticketFor } from '#modules/tickets'
import { fillTexts, type Filled } from './fill.ts'
import { keptFor, takeKept } from './kept/shelf.ts'
import { replyShelf, type ReplyRow } from './reply-shelf.ts'

/** Fills a canned reply for a ticket and counts that it was used. */
export const fillReply = (world: World, actor: SignedIn, id: string, ticketId: string): Promise<Filled> =>
  transaction(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, ticketId)
    const { texts } = await keptFor(tx, actor, replyShelf, id)
    await takeReply(tx, id)
    return fillTexts(tx, texts, ticket.id)
  })

/** Texts that are not kept yet, on a real ticket. */
export const previewTexts = (
  world: World,
  actor: SignedIn,
  { texts, number }: { texts: Texts; number: string },
): Promise<Filled> =>
  snapshot(world, actor, async (tx) => fillTexts(tx, texts, (await ticketByNumber(tx, number)).id))

/** One that is kept, whoever asks: for those who decide themselves who may use it. */
export const keptReply = ({ db }: Tx, id: string): Promise<ReplyRow | undefined> =>
  db.selectFrom('canned_replies').selectAll().where('id', '=', id).executeTakeFirst()

/** The same, counted as used. */
export const takeReply = (tx: Tx, id: string): Promise<ReplyRow | undefined> => takeKept(tx, replyShelf, id)
