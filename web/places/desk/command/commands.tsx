import { lazy, Suspense, useEffect, useEffectEvent, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { holdKeys } from '../../../kit/keys.ts'
import { useKeys } from '../../../kit/use-keys.ts'
import type { Dialog } from '../dialogs.ts'
import { OfOpenTicket } from '../thread/of-open-ticket.tsx'
import { useDeskSearch } from '../use-desk-search.ts'

const fetchCommands = () =>
  import('./command-dialog.tsx').then(({ CommandDialog }) => ({ default: CommandDialog }))
const CommandDialog = lazy(fetchCommands)
const NewTicketDialog = lazy(() =>
  import('./new-ticket-dialog.tsx').then(({ NewTicketDialog }) => ({ default: NewTicketDialog })),
)

const PassDialog = lazy(() =>
  import('../pass/pass-dialog.tsx').then(({ PassDialog }) => ({ default: PassDialog })),
)
const OverDialog = lazy(() =>
  import('../pass/over-dialog.tsx').then(({ OverDialog }) => ({ default: OverDialog })),
)
const MacroDialog = lazy(() =>
  import('../macros/macro-dialog.tsx').then(({ MacroDialog }) => ({ default: MacroDialog })),
)
const LeaveDialog = lazy(() =>
  import('../availability/leave-dialog.tsx').then(({ LeaveDialog }) => ({ default: LeaveDialog })),
)

const FeedbackDialog = lazy(() =>
  import('../../feedback/feedback-dialog.tsx').then(({ FeedbackDialog }) => ({ default: FeedbackDialog })),
)

/** The dialogs that can be called from everywhere on the desk, and their keys. */
export function Commands({ dialog, onDialog }: CommandsProps) {
  const { t } = useTranslation('desk-list')
  const { number } = useDeskSearch()
  const close = () => onDialog(undefined)
  const onCtrlK = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Control' || event.key === 'Meta') void fetchCommands()
    if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
    event.preventDefault()
    onDialog(dialog === 'commands' ? undefined : 'commands')
  })

  useEffect(() => {
    // Unlike single keys it works while somebody types.
    const listener = (event: KeyboardEvent) => onCtrlK(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  useKeys(t('keys.desk'), [{ key: 'c', says: t('newTicket.verb'), run: () => onDialog('new ticket') }])

  return (
    <Suspense fallback={dialog !== undefined && <OnItsWay />}>
      {dialog === 'commands' && <CommandDialog onClose={close} onDialog={onDialog} />}
      {dialog === 'new ticket' && <NewTicketDialog onClose={close} />}
      {dialog === 'leave' && <LeaveDialog onClose={close} />}
      {dialog === 'feedback' && <FeedbackDialog onClose={close} />}
      {number !== undefined && (
        <OfOpenTicket number={number}>
          {dialog === 'pass' && <PassDialog onClose={close} />}
          {typeof dialog === 'object' && 'full' in dialog && <OverDialog {...dialog} onClose={close} />}
          {typeof dialog === 'object' && 'macroId' in dialog && <MacroDialog {...dialog} onClose={close} />}
        </OfOpenTicket>
      )}
    </Suspense>
  )
}

function OnItsWay() {
  useLayoutEffect(() => holdKeys(), [])
  return null
}

type CommandsProps = { dialog: Dialog; onDialog: (dialog: Dialog) => void }
