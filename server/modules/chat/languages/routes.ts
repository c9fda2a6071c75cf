import * as api from '#contracts/chat-languages.ts'
import { route, signedIn } from '#kit/serve.ts'
import { listChatLanguages, showChatLanguage } from './list-languages.ts'
import { archiveChatLanguage, saveChatLanguage } from './save-language.ts'

export const languageRoutes = [
  route(api.listChatLanguages, (world, { actor }) => listChatLanguages(world, actor)),
  route(api.saveChatLanguage, (world, { actor, params, body }) =>
    saveChatLanguage(world, signedIn(actor), params.code, body),
  ),
  route(api.archiveChatLanguage, (world, { actor, params, body }) =>
    archiveChatLanguage(world, signedIn(actor), params.code, body.archived),
  ),
  route(api.showChatLanguage, (world, { params }) => showChatLanguage(world, params.code)),
]
