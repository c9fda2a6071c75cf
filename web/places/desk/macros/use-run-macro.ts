import { useTranslation } from 'react-i18next'
import { showBulkChange, undoBulkChange } from '#contracts/bulk.ts'
import { runMacro } from '#contracts/macros.ts'
import type { Macro } from '#contracts/macros.ts'
import { call } from '../../../kit/api.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import { ASK_EVERY, isMoving } from '../bulk/use-bulk-change.ts'
import { useOpenThread } from '../thread/open-thread.ts'

/** Does on the open ticket what a macro says, and offers the way back. Throws its refusal. */
export function useRunMacro() {
  const { t } = useTranslation('macros')
  const { ticket, keep } = useOpenThread()
  const wordsOf = useProblemWords()

  async function undo(runId: string) {
    let progress = await call(undoBulkChange, { params: { id: runId }, body: {} })
    while (isMoving(progress)) {
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY))
      progress = await call(showBulkChange, { params: { id: runId } })
    }
    if (progress.refusedCount > 0) say(t('notUndone'), { tone: 'bad' })
    else say(t('undone'))
  }

  /** The id of the run is the caller's, so that a second try does nothing twice. */
  return async ({ id, name }: Macro, runId: string) => {
    const did = await call(runMacro, { params: { id }, body: { runId, ticketId: ticket.id } })
    keep({ ticket: did.ticket })
    for (const message of did.messages) keep({ ticket: did.ticket, message })
    const refused = (error: unknown) => say(wordsOf(error).title, { tone: 'bad' })
    const action = { label: t('undo'), run: () => void undo(runId).catch(refused) }
    say(t('done', { name, number: ticket.number }), did.isUndoable ? { action } : {})
  }
}
