import type { BrowserContext } from 'playwright-core'

/** What a refused request says of itself is part of many journeys; anything else in the console is a fault of ours. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/

type Listening = { address: string; allows?: RegExp | undefined }

/** Hears what the pages of a browser complain of, and where they send requests: all of it, and what is wrong of it. */
export function listenTo(context: BrowserContext, { address, allows }: Listening) {
  const seen: string[] = []
  const wrong: string[] = []
  const note = (line: string, isWrong: boolean) => {
    seen.push(line)
    if (isWrong && !allows?.test(line)) wrong.push(line)
  }
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(`${address}/`) || /^(blob|data):/.test(request.url())
    if (!isOwn) note(`a request went to ${request.url()}`, true)
  })
  context.on('console', (message) => {
    const isWrong = message.type() === 'error' && !REFUSED.test(message.text())
    note(`${message.type()}: ${message.text()}`, isWrong)
  })
  context.on('weberror', (thrown) => note(`thrown: ${thrown.error().stack ?? ''}`, true))
  context.on('dialog', (dialog) => {
    note(`a dialog opened: ${dialog.message()}`, true)
    void dialog.dismiss()
  })
  return { seen, wrong }
}
