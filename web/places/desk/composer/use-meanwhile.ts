import { useState } from 'react'
import type { TicketThread } from '#contracts/tickets.ts'
import { useMe } from '../../../kit/session.ts'

/** What others wrote since the answer was begun, so that nobody sends past a word that he has not seen. */
export function useMeanwhile({ messages }: TicketThread, isWriting: boolean) {
  const me = useMe()
  const [known, setKnown] = useState(messages.length)
  // While nothing is written there is nothing to be overtaken.
  if (!isWriting && known !== messages.length) setKnown(messages.length)
  const news = isWriting ? messages.slice(known).filter(({ author }) => author?.id !== me?.id) : []
  return { news, look: () => setKnown(messages.length) }
}
