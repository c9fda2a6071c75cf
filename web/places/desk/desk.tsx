import { IconMessage } from '@tabler/icons-react'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../kit/empty-state.tsx'
import { KeyHelp } from '../../kit/key-help.tsx'
import { useMe } from '../../kit/session.ts'
import { Skeleton } from '../../kit/skeletons.tsx'
import { AccountMenu } from '../account-menu.tsx'
import { Availability } from './availability/availability.tsx'
import { BackNotice } from './availability/back-notice.tsx'
import type { Column } from './bottom-bar.tsx'
import { Commands } from './command/commands.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { DialogContext } from './dialogs.ts'
import type { Dialog } from './dialogs.ts'
import { TicketList } from './list/list.tsx'
import { useColumns } from './list/table/use-columns.ts'
import { RailViews } from './rail/rail-views.tsx'
import { Rail } from './rail/rail.tsx'
import { useChime } from './sound/use-chime.ts'
import { useDeskSearch } from './use-desk-search.ts'

const PersonPanel = lazy(() =>
  import('./person/person-panel.tsx').then(({ PersonPanel }) => ({ default: PersonPanel })),
)

export function Desk() {
  const { q, number } = useDeskSearch()
  const [shown, setShown] = useShownColumn(`${q} ${number}`, number === undefined ? 'list' : 'thread')
  const [dialog, setDialog] = useState<Dialog>()
  const { columns } = useColumns(q)
  useChime()
  return (
    <DialogContext value={setDialog}>
      <DeskFrame
        shown={shown}
        onShow={setShown}
        isTable={columns.length > 0 && number === undefined}
        notice={<BackNotice />}
        rail={
          <Rail
            onCommand={() => setDialog('commands')}
            onNewTicket={() => setDialog('new ticket')}
            foot={<Myself />}
            availability={<Availability onLeave={() => setDialog('leave')} />}
          >
            <RailViews />
          </Rail>
        }
        list={<TicketList />}
        thread={
          number === undefined ? (
            <NothingOpen />
          ) : (
            <Suspense fallback={<Skeleton shape="messages" />}>
              <Outlet />
            </Suspense>
          )
        }
        person={
          number === undefined ? undefined : (
            <Suspense>
              <PersonPanel number={number} />
            </Suspense>
          )
        }
      />
      <Commands dialog={dialog} onDialog={setDialog} />
      <KeyHelp />
    </DialogContext>
  )
}

/** On a phone: going somewhere shows the column that one went to. */
function useShownColumn(place: string, column: Column) {
  const [state, setState] = useState({ place, column })
  if (state.place !== place) setState({ place, column })
  return [state.column, (chosen: Column) => setState({ place, column: chosen })] as const
}

function Myself() {
  const me = useMe()
  return (
    <>
      <AccountMenu />
      {/* The button says the name already. */}
      <span aria-hidden>{me?.name}</span>
    </>
  )
}

function NothingOpen() {
  const { t } = useTranslation('desk')
  return (
    <EmptyState icon={<IconMessage size={28} aria-hidden />} title={t('pickOne')} says={t('pickOneSays')} />
  )
}
