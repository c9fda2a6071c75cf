import * as api from '#contracts/chat.ts'
import * as sessions from '#contracts/visitor-sessions.ts'
import { receiveChat as receiveEndpoint } from '#contracts/read-marks.ts'
import { known, route } from '#kit/serve.ts'
import { downloadFile, showPreview } from '#modules/files'
import { askForPerson } from './ask-for-person.ts'
import { askForTranscript } from './mails/ask-for-transcript.ts'
import { attachInChat } from './attach-in-chat.ts'
import { endChat } from './end-chat.ts'
import { showInbox } from './inboxes/show-inbox.ts'
import { listChats } from './list-chats.ts'
import { notePage } from './note-page.ts'
import { rateChat } from './rate-chat.ts'
import { readChat } from './read-chat.ts'
import { receiveChat } from './receive-chat.ts'
import { showChat } from './show-chat.ts'
import { startChat } from './start-chat.ts'
import { endVisitorSession } from './visitors/end-session.ts'
import { askForEffort } from './visitors/effort.ts'
import { openVisitorSession } from './visitors/open-session.ts'
import { writeInChat } from './write-in-chat.ts'

export const routes = [
  route(api.showInbox, (world, { params }) => showInbox(world, params.publicId)),
  route(sessions.askForEffort, (world, { actor }) => askForEffort(world, actor)),
  route(sessions.openVisitorSession, (world, { actor, body }) => openVisitorSession(world, actor, body)),
  route(sessions.endVisitorSession, (world, { actor }) => endVisitorSession(world, actor)),
  route(api.startChat, (world, { actor, body }) => startChat(world, known(actor), body)),
  route(api.listChats, (world, { actor }) => listChats(world, known(actor))),
  route(api.showChat, (world, { actor, params }) => showChat(world, known(actor), params.id)),
  route(api.writeInChat, (world, { actor, params, body }) =>
    writeInChat(world, known(actor), params.id, body),
  ),
  route(api.attachInChat, (world, { actor, params, query, request }) =>
    attachInChat(world, known(actor), params.id, { ...query, request }),
  ),
  route(api.downloadChatFile, (world, { actor, params, request, reply }) =>
    downloadFile(world, known(actor), { id: params.id, request, reply }),
  ),
  route(api.showChatPreview, (world, { actor, params, reply }) =>
    showPreview(world, known(actor), { ...params, reply }),
  ),
  route(api.readChat, (world, { actor, params, body }) => readChat(world, known(actor), params.id, body.seq)),
  route(receiveEndpoint, (world, { actor, params, body }) =>
    receiveChat(world, known(actor), params.id, body.seq),
  ),
  route(api.noteChatPage, (world, { actor, params, body }) => notePage(world, known(actor), params.id, body)),
  route(api.askForPerson, (world, { actor, params, body }) =>
    askForPerson(world, known(actor), params.id, body),
  ),
  route(api.endChat, (world, { actor, params }) => endChat(world, known(actor), params.id)),
  route(api.askForTranscript, (world, { actor, params, body }) =>
    askForTranscript(world, known(actor), params.id, body.email),
  ),
  route(api.rateChat, (world, { actor, params, body }) => rateChat(world, known(actor), params.id, body)),
]
