import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { writeMessage } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { newId } from '../../../kit/id.ts'
import { useOpenThread } from '../../desk/thread/open-thread.ts'
import { post } from '../../desk/thread/outbox.ts'

/** Sends what is written. On a closed ticket it becomes a new one, and the page goes on there. */
export function useSendAnswer({ text, onTaken }: { text: string; onTaken: () => void }) {
  const { ticket } = useOpenThread()
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  // Kept over a failed try, so that the second one can never make a second ticket.
  const id = useRef<string | undefined>(undefined)

  async function follow() {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    id.current ??= newId()
    try {
      const body = { id: id.current, text: text.trim() }
      const written = await call(writeMessage, { params: { id: ticket.id }, body })
      id.current = undefined
      onTaken()
      await navigate({ to: '/portal/t/$id', params: { id: written.ticket.id } })
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  function say() {
    post({ id: newId(), ticketId: ticket.id, text: text.trim(), isNote: false, at: new Date().toISOString() })
    onTaken()
  }

  return { send: () => (ticket.status === 'closed' ? void follow() : say()), isBusy, problem }
}
