import type { Selectable } from 'kysely'
import type { CannedReply } from '#contracts/canned-replies.ts'
import type { Tables } from '#server/tables.ts'
import type { Shelf } from './kept/shelf.ts'

export type ReplyRow = Selectable<Tables['canned_replies']>

export const replyShelf: Shelf<ReplyRow, Pick<CannedReply, 'texts'>> = {
  table: 'canned_replies',
  saved: 'canned_reply.saved',
  ownOf: ({ texts }) => ({ texts }),
}
