import type { noteChatPage as endpoint } from '#contracts/chat.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { Known } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { chatFor } from './door.ts'
import { reasonAgainst } from './reason-against.ts'

/** Where the visitor is now, and what the page says of him; the same again is told to nobody. */
export const notePage = (world: World, actor: Known, id: string, page: BodyOf<typeof endpoint>) =>
  transaction(world, actor, async (tx) => {
    const chat = await chatFor(tx, id, 'change')
    // Where he goes after the chat is nobody's business, and who is kept away shows us nothing more.
    if (await reasonAgainst(tx, id)) return { done: true as const }
    const { url, title, attributes = chat.attributes } = page
    const said = JSON.stringify(attributes)
    const isSame = chat.page?.url === url && chat.page.title === title
    if (isSame && said === JSON.stringify(chat.attributes)) return { done: true as const }
    await tx.db
      .updateTable('chats')
      .set({ page: JSON.stringify({ url, title }), page_at: world.now(), attributes: said })
      .where('conversation_id', '=', id)
      .execute()
    tx.emit({
      type: 'chat.page_moved',
      subjects: [id],
      contactId: chat.contact_id,
      audience: 'staff',
      data: {},
    })
    return { done: true as const }
  })
