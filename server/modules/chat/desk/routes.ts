import * as api from '#contracts/inboxes.ts'
import { route, signedIn } from '#kit/serve.ts'
import { listInboxes } from '../inboxes/list-inboxes.ts'
import { archiveInbox, renewKey, saveInbox } from '../inboxes/save-inbox.ts'
import { makeTicket } from '../make-ticket.ts'
import { banVisitor, liftBan } from '../visitors/ban-visitor.ts'
import { listBans } from '../visitors/list-bans.ts'
import { joinChat, leaveChat } from './join-chat.ts'
import { listDeskChats } from './list-desk-chats.ts'
import { showDeskChat } from './show-desk-chat.ts'

export const deskRoutes = [
  route(api.listInboxes, (world, { actor }) => listInboxes(world, actor)),
  route(api.saveInbox, (world, { actor, params, body }) =>
    saveInbox(world, signedIn(actor), params.id, body),
  ),
  route(api.archiveInbox, (world, { actor, params, body }) =>
    archiveInbox(world, signedIn(actor), params.id, body.archived),
  ),
  route(api.renewInboxKey, (world, { actor, params }) => renewKey(world, signedIn(actor), params.id)),
  route(api.showDeskChat, (world, { actor, params }) => showDeskChat(world, signedIn(actor), params.id)),
  route(api.listDeskChats, (world, { actor }) => listDeskChats(world, signedIn(actor))),
  route(api.makeChatTicket, (world, { actor, params }) => makeTicket(world, signedIn(actor), params.id)),
  route(api.joinChat, (world, { actor, params }) => joinChat(world, signedIn(actor), params.id)),
  route(api.leaveChat, (world, { actor, params }) => leaveChat(world, signedIn(actor), params.id)),
  route(api.banVisitor, (world, { actor, params, body }) =>
    banVisitor(world, signedIn(actor), params.id, body.reason),
  ),
  route(api.liftBan, (world, { actor, params }) => liftBan(world, signedIn(actor), params.id)),
  route(api.listBans, (world, { actor }) => listBans(world, signedIn(actor))),
]
