import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { archiveTicketType, saveTicketType } from '#contracts/ticket-types.ts'
import type { TicketType } from '#contracts/ticket-types.ts'
import { call } from '../../../kit/api.ts'
import { typesQuery } from '../../../kit/vocabulary.ts'
import { useDraft } from '../parts/use-draft.ts'
import { draftOf, isComplete, typeFrom } from './draft.ts'

/** The draft of a type, what it began from, and what stands there now when somebody else saved it meanwhile. */
export function useTypeDraft(type: TicketType) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const typed = useDraft(type, draftOf, (draft) => JSON.stringify(typeFrom(draft)))
  const { base, draft } = typed
  // Nothing typed is lost by taking what somebody else saved while nothing was typed.
  if (typed.isStale && !typed.isDirty) typed.takeTheirs()

  const leave = () => void navigate({ to: '/admin/types', ignoreBlocker: true })
  const refresh = () => client.invalidateQueries(typesQuery)
  return {
    ...typed,
    isOverdue: typed.isStale && typed.isDirty,
    leave,
    /** False when something is still missing. */
    save: async (): Promise<boolean> => {
      if (!isComplete(draft)) return false
      const { id, place, version } = base
      const body = { ...typeFrom(draft), place, version }
      await call(saveTicketType, { params: { id }, body }).finally(() => void refresh())
      leave()
      return true
    },
    archive: async () => {
      await call(archiveTicketType, { params: { id: base.id }, body: { archived: !base.archived } })
      await refresh()
    },
  }
}
