import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { assignTicket } from '#contracts/tickets.ts'
import type { Ticket } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { Problem } from '../../../kit/problem.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import { useOpenDialog } from '../dialogs.ts'
import { answered, threadQuery } from '../thread/use-thread.ts'

/** Makes somebody the processor of the ticket under this number, or nobody: then it waits in its queue. */
export function useAssign(number: string) {
  const client = useQueryClient()
  const wordsOf = useProblemWords()
  const openDialog = useOpenDialog()
  const [isBusy, setBusy] = useState(false)

  /** Who has enough may be given one more when somebody says so; else the refusal is said in passing. */
  function refused(error: unknown, agentId: string | null) {
    if (error instanceof Problem && error.code === 'agent_full' && agentId !== null)
      return openDialog({ full: error, agentId })
    const { title, remedy } = wordsOf(error)
    say([title, remedy].filter(Boolean).join(' '), { tone: 'bad' })
  }

  /** Answers whether it was done. */
  async function assign({ id, version }: Ticket, processorId: string | null): Promise<boolean> {
    setBusy(true)
    try {
      const ticket = await call(assignTicket, { params: { id }, body: { processorId, version } })
      client.setQueryData(threadQuery(number).queryKey, (old) => old && answered(old, { ticket }))
      return true
    } catch (error) {
      refused(error, processorId)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { assign, refused, isBusy }
}
