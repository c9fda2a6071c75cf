import { noteChatPage, readChat, showChat, type ChatThread } from '#contracts/chat.ts'
import type { Chat } from '#contracts/chat-shapes.ts'
import { foldChat } from '#contracts/fold-chat.ts'
import { comparePositions, TYPED_LIMIT, type LiveEvent, type Signal } from '#contracts/live.ts'
import { receiveChat } from '#contracts/read-marks.ts'
import { isStaff, type Role } from '#contracts/roles.ts'
import type { Message } from '#contracts/tickets.ts'
import { chime } from '../chime.ts'
import { t } from '../../words/words.ts'
import { tellHappened, tellPage } from '../page.ts'
import { change, now } from '../store.ts'
import { ask } from './ask.ts'
import { authorOf } from './author-of.ts'
import { openLine, type Line } from './line.ts'
import { meetAgain } from './meet.ts'
import { drop, takeUpKept } from './outbox.ts'
import { kept, secretNow } from './session.ts'

/** Who stopped in the middle of a word may never say so. */
const TYPING_FADES = 8_000

let line: Line | undefined
let fading: ReturnType<typeof setTimeout> | undefined
let marked = 0
let received = 0

const isOurs = ({ side }: Message) => side !== 'contact'
const ownMark = ({ reads }: ChatThread) =>
  Math.max(0, ...reads.filter(({ person }) => !isStaff(person.role as Role)).map(({ seq }) => seq))
export const unreadIn = (thread: ChatThread) =>
  thread.messages.filter((one) => isOurs(one) && one.seq > Math.max(marked, ownMark(thread))).length

/** Shows a chat and keeps it true. */
export async function follow(id: string, secret: string): Promise<void> {
  show(await ask(showChat, { params: { id } }, secret))
}

export function show(thread: ChatThread) {
  stopFollowing()
  marked = 0
  received = 0
  take(thread)
  const { id } = thread.chat
  const secret = secretNow() ?? ''
  line = openLine({
    address: `${location.origin.replace(/^http/, 'ws')}/api/chat/live`,
    secret,
    topic: `chat:${id}`,
    position: thread.position,
    onEvents: hear,
    onReset: async () => {
      const fresh = await ask(showChat, { params: { id } }, secret)
      take(fresh)
      return fresh.position
    },
    onSignal: hearSignal,
    onState: (isConnected) => change({ isConnected }),
    onSessionEnded: () => {
      kept.forget()
      leave()
    },
  })
  takeUpKept()
}

export function stopFollowing() {
  line?.close()
  line = undefined
}

/** Nothing of a chat is left on the screen. */
export function leave() {
  stopFollowing()
  change({ thread: null, sending: [], screen: 'home', isConnected: null, isAgentTyping: false })
  tellPage({ op: 'kept', isKept: kept.now() !== null })
  tellPage({ op: 'unread', count: 0 })
}

export const wakeLine = () => line?.wake()
export const cutLine = () => line?.cut()
export const signal = (kind: Signal['kind'], words?: string) =>
  line?.signal(kind, words?.slice(0, TYPED_LIMIT))

function hear(events: LiveEvent[]) {
  const { thread } = now()
  if (!thread) return
  const isNew = (event: LiveEvent) => comparePositions(event.position, thread.position) > 0
  const said = events.filter(isNew).flatMap(({ message }) => (message && isOurs(message) ? message : []))
  take(events.reduce(foldChat, thread))
  for (const message of said) {
    const from = authorOf(message)
    tellHappened('message', { text: message.text, from })
    change({ announced: `${from}: ${message.text || (message.file?.name ?? '')}` })
  }
  if (said.length > 0) {
    change({ isAgentTyping: false })
    if (now().hasSound && (!now().isShown || document.hidden)) chime()
  }
}

function take(thread: ChatThread) {
  const { thread: before } = now()
  const former = before?.chat
  if (before && former?.id === thread.chat.id) greet(before, thread)
  else change({ arrivals: [] })
  change({ thread })
  for (const { id } of now().sending) if (thread.messages.some((message) => message.id === id)) drop(id)
  const hasEnded = thread.chat.state === 'ended'
  if (hasEnded && former?.id === thread.chat.id && former.state !== 'ended') tellHappened('end')
  tellPage({ op: 'kept', isKept: !hasEnded })
  countUnread()
}

/** Who has come to talk stands in the talk where he came, and is said aloud. */
function greet({ chat: before, messages }: ChatThread, { chat }: ChatThread) {
  const known = new Set(peopleOf(before).map(({ id }) => id))
  const after = messages.at(-1)?.seq ?? 0
  for (const { id, name } of peopleOf(chat).filter((one) => !known.has(one.id)))
    change({
      arrivals: [...now().arrivals, { id, name, after }],
      announced: t('joined', { name }),
    })
  if (chat.place !== before.place && chat.agent === null) void meetAgain()
}

const peopleOf = ({ agent, joined }: Chat) => [...(agent ? [agent] : []), ...joined]

/** What stands before somebody's eyes is read; the rest is counted. */
export function countUnread() {
  const { thread, isShown, screen } = now()
  if (!thread) return
  const unread = unreadIn(thread)
  const isSeen = isShown && screen === 'chat' && !document.hidden
  tellPage({ op: 'unread', count: isSeen ? 0 : unread })
  if (unread === 0) return
  const seq = Math.max(...thread.messages.map((message) => message.seq))
  if (!isSeen) return tellReceived(thread, seq)
  marked = seq
  void ask(readChat, { params: { id: thread.chat.id }, body: { seq } }, secretNow()).catch(() => {
    marked = 0
  })
}

/** It has come to this screen, though nobody looks. */
function tellReceived({ chat: { id } }: ChatThread, seq: number) {
  if (seq <= received) return
  received = seq
  void ask(receiveChat, { params: { id }, body: { seq } }, secretNow()).catch(() => {
    received = 0
  })
}

function hearSignal({ kind, person }: Signal) {
  if (!isStaff(person.role as Role)) return
  clearTimeout(fading)
  change({ isAgentTyping: kind === 'typing' })
  fading = setTimeout(() => change({ isAgentTyping: false }), TYPING_FADES)
}

/** Tells those who answer which page he is on now. */
export function notePage() {
  const { thread, page, attributes } = now()
  if (!thread || !page || thread.chat.state === 'ended') return
  const asked = { params: { id: thread.chat.id }, body: { ...page, attributes } }
  void ask(noteChatPage, asked, secretNow()).catch(() => undefined)
}
