import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { previewMacro } from '#contracts/macros.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { newId } from '../../../kit/id.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './macros.module.css'
import { useMacros } from './macros-query.ts'
import { Refused } from './refused.tsx'
import { Steps } from './steps.tsx'
import { useRunMacro } from './use-run-macro.ts'

/** What a macro would do on the open ticket now, before it does it. */
export function MacroDialog({ macroId, onClose }: { macroId: string; onClose: () => void }) {
  const { t } = useTranslation('macros')
  const { ticket } = useOpenThread()
  const macro = useMacros().find(({ id }) => id === macroId)
  const [runId] = useState(newId)
  const runMacro = useRunMacro()
  const { data, error } = useQuery({
    // Of the ticket as it is now: what somebody changes meanwhile is asked for anew.
    queryKey: ['macro-preview', macroId, macro?.version, ticket.id, ticket.version],
    queryFn: ({ signal }) =>
      call(previewMacro, { params: { id: macroId }, body: { ticketId: ticket.id }, signal }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const refused = data?.refused ?? null
  const says = macro?.actions.some(({ do: done }) => done === 'reply') === true
  return (
    <ConfirmDialog
      isOpen
      title={t('title', { name: macro?.name ?? '…', number: ticket.number })}
      verb={t('run')}
      isReady={macro !== undefined && data !== undefined && refused === null}
      onConfirm={async () => macro && runMacro(macro, runId)}
      onClose={onClose}
    >
      {!data && !error && <Skeleton shape="rows" times={2} />}
      {!data && error && <ProblemLine error={error} />}
      {data && refused && <Refused actions={macro?.actions ?? []} refused={refused} />}
      {data && !refused && (
        <>
          <Steps actions={macro?.actions ?? []} steps={data.steps} />
          {says && <p className={classes.foot}>{t('staysSaid')}</p>}
        </>
      )}
    </ConfirmDialog>
  )
}
