import { showInbox } from '#contracts/chat.ts'
import { showGuide } from '#contracts/guide.ts'
import { change } from '../store.ts'
import { ask } from './ask.ts'
import { publicId } from './session.ts'

const params = { publicId }

/** As often as whoever waits asks himself whether somebody has come. */
const FRESH_MS = 15_000
let metAt = 0

/** The inbox, and how its guide begins in the language that is spoken. */
export async function meet(): Promise<void> {
  const [inbox, { opening }] = await Promise.all([ask(showInbox, { params }), ask(showGuide, { params })])
  metAt = performance.now()
  change({ inbox, opening })
}

/** A page stands open for hours, and meanwhile those who answer come and go. */
export async function meetAgain(): Promise<void> {
  if (performance.now() - metAt < FRESH_MS) return
  metAt = performance.now()
  const inbox = await ask(showInbox, { params }).catch(() => undefined)
  if (inbox) change({ inbox })
}
