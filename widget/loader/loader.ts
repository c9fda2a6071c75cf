import type { BubbleWords } from '#contracts/chat-embed.ts'
import type { Attributes, FromPanel, PageShown, ToPanel } from '../messages.ts'
import { drawBubble } from './bubble.ts'
import { makeListeners, takeOver, type Pass, type Switchboard } from './commands.ts'
import { makeFrame } from './frame.ts'
import { inbox, isKept, keep, wasOpen } from './kept.ts'
import { chooseLanguage, fetchLook, modeOf, onModeChange, rulesOf } from './look.ts'
import { countInTitle } from './title.ts'

declare global {
  interface Window {
    Switchboard?: Switchboard | unknown[]
  }
}

const SMALL = matchMedia('(max-width: 480px), (max-height: 480px)')

async function start(tag: HTMLScriptElement) {
  const { origin } = new URL(tag.src)
  const look = await fetchLook(origin, inbox)
  const listeners = makeListeners()
  const bubble = drawBubble(look.css)
  let panel: ReturnType<typeof makeFrame> | undefined
  let isOpen = false
  let unread = 0
  let invited = ''
  let opener: Element | null = null
  let locale: string | undefined
  let address = location.href
  let pass: Pass | undefined
  let attributes: Attributes = {}

  const language = () =>
    chooseLanguage(
      [locale, tag.dataset['locale'], document.documentElement.lang, ...navigator.languages],
      look,
    )
  const wordsNow = () => look.words[language()] as BubbleWords
  const say = (message: ToPanel) => panel?.tell(message)

  function paint() {
    const mode = modeOf(tag.dataset)
    bubble.host.dataset['side'] = tag.dataset['side'] ?? look.side
    bubble.paint(rulesOf(look, mode))
    say({ op: 'mode', mode })
  }

  function name() {
    const words = wordsNow()
    const count = unread > 0 ? `. ${words.unread.replace('{n}', String(unread))}` : ''
    bubble.host.lang = language()
    bubble.name((isOpen ? words.close : words.open) + count, words.dismiss)
  }

  /** A token lives five minutes: one that is asked for when it is needed is never too old. */
  async function present() {
    const token = await (typeof pass === 'function' ? pass() : pass)
    say({ op: 'identify', token: typeof token === 'string' ? token : '' })
  }

  const load = () =>
    (panel ??= makeFrame(bubble.root, {
      origin,
      // Both are plain letters by now: the inbox had a look, and the language words in it.
      address: `${origin}/widget/panel?inbox=${inbox}&locale=${language()}`,
      title: wordsNow().title,
      hello: () => ({
        op: 'hello',
        page: pageNow(),
        mode: modeOf(tag.dataset),
        locale: language(),
        attributes,
      }),
      onMessage: hear,
      onRefused: () => {
        panel = undefined
        settle(false)
        listeners.tell('refused')
      },
    }))

  /** By an invitation; the panel knows those that are. */
  function open(by?: unknown) {
    invited = String(by)
    opener = document.activeElement
    comeBack()
  }

  /** As it was on the page before: whoever reads this page is not drawn away. */
  function comeBack() {
    bubble.tell('')
    bubble.button.classList.add('busy')
    isOpen = true
    if (load().isReady()) settle(true)
  }

  /** Shown or not, for the eye, the ear, the panel, and whoever listens. */
  function settle(toOpen: boolean) {
    isOpen = toOpen
    bubble.button.classList.remove('busy')
    bubble.show(toOpen)
    if (panel) panel.frame.hidden = !toOpen
    name()
    keep({ isOpen: toOpen && isKept() })
    say(toOpen ? { op: 'shown', isFull: SMALL.matches, invited } : { op: 'hidden' })
    if (toOpen && opener) panel?.frame.focus()
    listeners.tell(toOpen ? 'open' : 'close')
  }

  function close() {
    if (!isOpen) return
    const wasInside = document.activeElement === bubble.host
    const back = opener instanceof HTMLElement && opener !== document.body ? opener : bubble.host
    opener = null
    settle(false)
    if (wasInside) (back === bubble.host ? bubble.button : back).focus()
  }

  function hear(message: FromPanel) {
    if (message.op === 'ready') {
      if (pass !== undefined) void present()
      listeners.tell('ready')
      if (isOpen) settle(true)
    } else if (message.op === 'close') close()
    else if (message.op === 'kept') keep({ isKept: message.isKept, isOpen: isOpen && message.isKept })
    else if (message.op === 'happened') listeners.tell(message.what, message.detail)
    else if (message.op === 'unread') {
      if (message.count !== unread) listeners.tell('unread', message.count)
      unread = message.count
      bubble.count(unread)
      countInTitle(unread)
      name()
    }
  }

  const toggle = () => (isOpen ? close() : open())
  bubble.button.addEventListener('click', toggle)
  bubble.said.addEventListener('click', open)
  bubble.dismiss.addEventListener('click', () => bubble.tell(''))
  bubble.host.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
  onModeChange(paint)
  // A page of one script goes on to its next page without a load.
  setInterval(() => {
    if (address !== (address = location.href)) say({ op: 'page', page: pageNow() })
  }, 1000)

  paint()
  name()
  window.Switchboard = takeOver(
    {
      open,
      close,
      toggle,
      on: listeners.on,
      identify: (token) => {
        pass = token
        if (panel) void present()
      },
      forget: () => {
        if (panel || isKept()) load().tell({ op: 'forget' })
        keep({ isKept: false, isOpen: false })
      },
      setLocale: (next) => {
        locale = next
        name()
        say({ op: 'locale', locale: language() })
      },
      setAttributes: (next) => {
        // What is no plain value could not be told to the frame.
        attributes = { ...attributes, ...(JSON.parse(JSON.stringify(next)) as Attributes) }
        say({ op: 'attributes', attributes })
      },
      showMessage: (text) => {
        if (!isOpen) bubble.tell(text)
      },
    },
    window.Switchboard,
  )
  if (isKept()) load()
  if (wasOpen() && !SMALL.matches) comeBack()
}

const pageNow = (): PageShown => ({
  url: location.href,
  title: document.title,
  referrer: document.referrer,
})

const { currentScript } = document
// A second tag does nothing: there is one chat in a page.
if (currentScript instanceof HTMLScriptElement && !(window.Switchboard && 'open' in window.Switchboard)) {
  start(currentScript).catch(() => undefined)
}
