import { messageFrom, wrapped, type FromPanel, type ToPanel } from '../messages.ts'

/** The panel listens a little after its frame has loaded. Without an answer after so many tries this site may not show the panel, or there is no network. */
const TRIES = 12
const TRY_EVERY = 250

type Settings = {
  origin: string
  address: string
  title: string
  hello: () => ToPanel
  onMessage: (message: FromPanel) => void
  onRefused: () => void
}

/** The panel in its frame. What is said before it listens waits. */
export function makeFrame(root: ShadowRoot, settings: Settings) {
  const { origin, address, title, hello, onMessage, onRefused } = settings
  const frame = document.createElement('iframe')
  frame.title = title
  frame.hidden = true
  frame.src = address
  frame.allow = 'autoplay'
  const waiting: ToPanel[] = []
  let isReady = false

  const post = (message: ToPanel) => frame.contentWindow?.postMessage(wrapped(message), origin)
  const hear = (event: MessageEvent) => {
    const message = messageFrom(event, {
      window: frame.contentWindow,
      isOrigin: (from) => from === origin,
    }) as FromPanel | undefined
    if (!message) return
    if (message.op === 'ready') {
      isReady = true
      for (const said of waiting.splice(0)) post(said)
    }
    onMessage(message)
  }
  addEventListener('message', hear)
  frame.addEventListener('load', () => {
    let tries = 0
    const calling = setInterval(() => {
      tries += 1
      if (isReady || tries > TRIES) clearInterval(calling)
      if (isReady) return
      if (tries <= TRIES) return post(hello())
      removeEventListener('message', hear)
      frame.remove()
      onRefused()
    }, TRY_EVERY)
  })
  root.prepend(frame)
  return {
    frame,
    isReady: () => isReady,
    tell: (message: ToPanel) => (isReady ? post(message) : waiting.push(message)),
  }
}
