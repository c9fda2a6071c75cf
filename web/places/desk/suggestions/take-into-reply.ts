import { draftOf, keepDraft } from '../composer/drafts.ts'
import { ask } from './asked.ts'

/** Behind what is written already; it is sent by nobody but the agent. */
export function takeIntoReply(ticketId: string, text: string) {
  const written = draftOf(ticketId, 'reply').trimEnd()
  keepDraft(ticketId, 'reply', written === '' ? text : `${written}\n\n${text}`)
  ask('reply')
}
