import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { networkOf } from '#kit/network-of.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { chatToMove } from '../door.ts'
import { moveChat } from '../move-chat.ts'

const done = { done: true } as const

/** He is kept away, and so is for a day who comes from where he wrote. His chat ends; its ticket stays as it is. */
export const banVisitor = (world: World, actor: SignedIn, chatId: string, reason: string) =>
  transaction(world, actor, async (tx) => {
    const { chat, ticket } = await chatToMove(tx, chatId)
    const { contact_id: contactId } = chat
    const now = tx.db.selectFrom('visitor_bans').select('id').where('contact_id', '=', contactId)
    if (await now.where('lifted_at', 'is', null).executeTakeFirst()) throw new Fault('already_banned')
    const last = await tx.db
      .selectFrom('visitor_sessions')
      .select('address')
      .where('contact_id', '=', contactId)
      .orderBy('last_seen_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    const id = newId()
    await tx.db
      .insertInto('visitor_bans')
      .values({
        id,
        contact_id: contactId,
        address: last ? networkOf(last.address) : null,
        reason,
        banned_by: actor.id,
      })
      .execute()
    if (chat.state === 'live' || chat.state === 'guided') await moveChat(tx, chat, ticket, 'end')
    tx.emit({
      type: 'visitor.banned',
      subjects: [contactId],
      contactId,
      audience: 'staff',
      data: { banId: id },
    })
    return done
  })

export const liftBan = (world: World, actor: SignedIn, id: string) =>
  transaction(world, actor, async (tx) => {
    const ban = await tx.db
      .selectFrom('visitor_bans')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!ban) throw notFound()
    if (ban.lifted_at !== null) return done
    await tx.db
      .updateTable('visitor_bans')
      .set({ lifted_at: world.now(), lifted_by: actor.id })
      .where('id', '=', id)
      .execute()
    const { contact_id: contactId } = ban
    const data = { banId: id }
    tx.emit({ type: 'visitor.ban_lifted', subjects: [contactId], contactId, audience: 'staff', data })
    return done
  })
