import { messageFrom, wrapped, type FromPanel, type Happening, type ToPanel } from '../messages.ts'

/** The sites that may embed this inbox, as the policy names them: nobody else is heard, whatever he says. */
const sites = (document.documentElement.dataset['sites'] ?? '')
  .split(' ')
  .map((site) => (site === "'self'" ? location.origin : site))
const isFramed = window.parent !== window
let pageOrigin: string | undefined

/** Says something to the page around, once it has said who it is. */
export function tellPage(message: FromPanel) {
  if (pageOrigin !== undefined) window.parent.postMessage(wrapped(message), pageOrigin)
}

export const tellHappened = (what: Happening, detail?: unknown) => tellPage({ op: 'happened', what, detail })

export function hearPage(onMessage: (message: ToPanel) => void) {
  // Opened by itself it is its own page.
  if (!isFramed) return onMessage({ op: 'shown', isFull: true, invited: '' })
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = messageFrom(event, {
      window: window.parent,
      isOrigin: (origin) => sites.includes(origin),
    }) as ToPanel | undefined
    if (!message) return
    if (message.op === 'hello') pageOrigin = event.origin
    onMessage(message)
  })
}
