import { render } from 'preact'
import '../../web/kit/tokens.css'
import './style/panel.css'
import { showChatLanguage } from '#contracts/chat-languages.ts'
import type { ToPanel } from '../messages.ts'
import { speak } from '../words/words.ts'
import { ask } from './chat/ask.ts'
import { begin, forget, identifyAs, resume } from './chat/conversation.ts'
import { countUnread, cutLine, notePage, wakeLine } from './chat/follow.ts'
import { meet, meetAgain } from './chat/meet.ts'
import { takeUpLater, wakeOutbox } from './chat/outbox.ts'
import { kept } from './chat/session.ts'
import { fitAttributes, fitPage } from './fit-page.ts'
import { keepInside, moveFocus } from './focus.ts'
import { hearPage, tellPage } from './page.ts'
import { noteInvited } from './invited.ts'
import { App } from './screens/app.tsx'
import { change, now } from './store.ts'

const root = document.documentElement

async function setLanguage(language: string) {
  const { code, direction } = await speak(language, fetchAdded)
  root.lang = code
  root.dir = direction
  change({ language: code })
}

const fetchAdded = (code: string) => ask(showChatLanguage, { params: { code } }).catch(() => undefined)

const setMode = (mode: string) => root.setAttribute('data-mantine-color-scheme', mode)

function hear(message: ToPanel) {
  if (message.op === 'hello') {
    change({ page: fitPage(message.page), attributes: fitAttributes(message.attributes) })
    setMode(message.mode)
    tellPage({ op: 'ready' })
    tellPage({ op: 'kept', isKept: kept.now() !== null && now().thread?.chat.state !== 'ended' })
    countUnread()
    notePage()
  } else if (message.op === 'shown') {
    change({ isShown: true, isFull: message.isFull, ...(now().thread && { screen: 'chat' }) })
    noteInvited(message.invited)
    countUnread()
    moveFocus()
    if (now().inbox) void meetAgain()
  } else if (message.op === 'hidden') change({ isShown: false })
  else if (message.op === 'page') {
    change({ page: fitPage(message.page) })
    notePage()
  } else if (message.op === 'mode') setMode(message.mode)
  else if (message.op === 'locale')
    void setLanguage(message.locale)
      .then(meet)
      .catch(() => undefined)
  else if (message.op === 'attributes') {
    change({ attributes: fitAttributes(message.attributes) })
    notePage()
  } else if (message.op === 'identify') void identifyAs(message.token)
  else void forget()
}

function wake() {
  wakeLine()
  wakeOutbox()
  if (now().isAway) void begin()
  countUnread()
}

await setLanguage(root.lang)
if (!root.hasAttribute('data-mantine-color-scheme'))
  setMode(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
render(<App />, document.body)
hearPage(hear)
for (const name of ['online', 'focus', 'pageshow']) addEventListener(name, wake)
addEventListener('offline', cutLine)
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) wake()
})
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) tellPage({ op: 'close' })
  if (event.key === 'Tab' && now().isFull) keepInside(event)
})
// Another tab has begun, gone on or forgotten.
kept.onOther(() => {
  const there = kept.now()
  if (there?.chatId !== now().thread?.chat.id || !there) void resume().catch(begin)
  takeUpLater()
})
void begin()
