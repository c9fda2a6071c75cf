import { pauseBefore } from '#contracts/backoff.ts'
import {
  askForPerson,
  askForTranscript,
  endChat,
  listChats,
  rateChat,
  startChat,
  type ChatThread,
} from '#contracts/chat.ts'
import type { Chat } from '#contracts/chat-shapes.ts'
import { newId } from '#contracts/new-id.ts'
import { moveFocus } from '../focus.ts'
import { invitationNow } from '../invited.ts'
import { tellHappened } from '../page.ts'
import { change, now } from '../store.ts'
import { ask, Refusal } from './ask.ts'
import { follow, leave, show } from './follow.ts'
import { meet } from './meet.ts'
import type { Starting } from './sending.ts'
import {
  forgetSession,
  identify,
  kept,
  leaveAnonymous,
  publicId,
  secretForWriting,
  secretNow,
} from './session.ts'

let isBeginning = false
let failed = 0
let beginning: ReturnType<typeof setTimeout> | undefined

/** Fetches the inbox, and the chat that goes on, if there is one; for as long as it takes. */
export async function begin(): Promise<void> {
  if (isBeginning) return
  isBeginning = true
  clearTimeout(beginning)
  try {
    await meet()
    if (kept.now()?.isMute) change({ hasSound: false })
    await resume()
    change({ isAway: false })
    goOn()
    failed = 0
  } catch {
    change({ isAway: true })
    beginning = setTimeout(() => void begin(), pauseBefore(failed))
    failed += 1
  } finally {
    isBeginning = false
  }
}

/** Who opened the panel before his chat had come is in it all the same. */
function goOn() {
  const { thread, screen, isShown } = now()
  if (!thread || screen !== 'home' || !isShown) return
  change({ screen: 'chat' })
  moveFocus()
}

export async function resume(): Promise<void> {
  const secret = secretNow()
  const { starting, chatId } = kept.now() ?? {}
  try {
    if (secret === undefined) return leave()
    if (starting) return await startOnce(starting, secret)
    const id = chatId ?? (await goingOn(secret))
    if (id !== undefined) await follow(id, secret)
  } catch (error) {
    if (!(error instanceof Refusal) || error.passes) throw error
    // The secret or the chat is no more.
    kept.forget()
    leave()
  }
}

async function goingOn(secret: string): Promise<string | undefined> {
  const { items } = await ask(listChats, {}, secret)
  return items.find(({ chat }) => chat.state !== 'ended')?.chat.id
}

export type FirstWords = Pick<Starting, 'text' | 'name' | 'email' | 'topic' | 'talkTo' | 'website' | 'answer'>

/** The first words of a chat. Throws what the server refuses; what the network loses is sent again with its old ids. */
export async function startWith(words: FirstWords): Promise<void> {
  if (now().thread) {
    leaveAnonymous()
    kept.change({ chatId: undefined })
  }
  const { page, attributes } = now()
  const invitation = invitationNow()
  const starting = {
    ...words,
    id: newId(),
    messageId: newId(),
    inbox: publicId,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(page && { page: { ...page, attributes } }),
    ...(invitation && { invitation: invitation.id }),
  }
  const secret = await secretForWriting()
  kept.change({ starting })
  await startOnce(starting, secret)
}

async function startOnce(starting: Starting, secret: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const thread: ChatThread = await ask(startChat, { body: starting }, secret)
      kept.change({ starting: undefined, chatId: starting.id })
      change({ screen: 'chat' })
      show(thread)
      tellHappened('start', { id: starting.id })
      return
    } catch (error) {
      if (!(error instanceof Refusal) || !error.passes || error.status === 429) {
        kept.change({ starting: undefined })
        throw error
      }
      change({ isConnected: false })
      await new Promise((resolve) => setTimeout(resolve, pauseBefore(attempt)))
    }
  }
}

function put(chat: Chat) {
  const { thread } = now()
  if (thread?.chat.id === chat.id) change({ thread: { ...thread, chat } })
}
const one = () => ({ params: { id: now().thread?.chat.id ?? '' } })

export async function end(): Promise<void> {
  put(await ask(endChat, one(), secretNow()))
  tellHappened('end')
}

export async function rate(stars: number, words: string): Promise<void> {
  put(await ask(rateChat, { ...one(), body: { stars, words } }, secretNow()))
  tellHappened('rate', { stars })
}

export async function sendTranscript(email: string | undefined): Promise<void> {
  await ask(askForTranscript, { ...one(), body: email === undefined ? {} : { email } }, secretNow())
}

export const talkToPerson = async (): Promise<void> =>
  put(await ask(askForPerson, { ...one(), body: {} }, secretNow()))

/** This browser knows nothing of the visitor any more. */
export async function forget(): Promise<void> {
  await forgetSession()
  leave()
}

export async function identifyAs(token: string): Promise<void> {
  const isSomebodyElse = await identify(token).catch(() => false)
  if (!isSomebodyElse) return
  leave()
  await resume().catch(() => undefined)
}
