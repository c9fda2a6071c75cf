import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCopy,
  IconDots,
  IconGitMerge,
  IconHistory,
  IconLink,
  IconUrgent,
} from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../kit/use-keys.ts'
import { useOpenDialog } from '../dialogs.ts'
import { copyText } from '../thread/copy-text.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import { linkTo } from './number-button.tsx'
import { useCommands } from './use-commands.ts'

const dialogs = {
  escalation: lazy(() =>
    import('./escalation-dialog.tsx').then(({ EscalationDialog }) => ({ default: EscalationDialog })),
  ),
  merge: lazy(() => import('./merge-dialog.tsx').then(({ MergeDialog }) => ({ default: MergeDialog }))),
  link: lazy(() => import('./link-dialog.tsx').then(({ LinkDialog }) => ({ default: LinkDialog }))),
  history: lazy(() =>
    import('./history-drawer.tsx').then(({ HistoryDrawer }) => ({ default: HistoryDrawer })),
  ),
}

/** What is done seldom. */
export function HeadMenu() {
  const { t } = useTranslation('desk-thread')
  const { t: routing } = useTranslation('desk-routing')
  const { ticket } = useOpenThread()
  const { giveBack } = useCommands()
  const openDialog = useOpenDialog()
  const [open, setOpen] = useState<keyof typeof dialogs>()
  const Dialog = open && dialogs[open]
  useKeys(t('keys.ticket'), [{ key: 'h', says: t('history.title'), run: () => setOpen('history') }])
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('more')}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setOpen('history')}>
            {t('history.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => void copyText(linkTo(ticket.number), t('linkCopied'))}
          >
            {t('copyLink')}
          </Menu.Item>
          {(ticket.abilities.escalate || ticket.abilities.deescalate) && (
            <Menu.Item
              leftSection={<IconUrgent size={16} aria-hidden />}
              onClick={() => setOpen('escalation')}
            >
              {t(ticket.abilities.deescalate ? 'deescalate.verb' : 'escalate.verb')}
            </Menu.Item>
          )}
          {ticket.abilities.assign && (
            <Menu.Item
              leftSection={<IconArrowForwardUp size={16} aria-hidden />}
              onClick={() => openDialog('pass')}
            >
              {routing('pass.more')}
            </Menu.Item>
          )}
          {ticket.abilities.assign && ticket.processor && (
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => void giveBack()}
            >
              {routing('giveBack')}
            </Menu.Item>
          )}
          {ticket.abilities.link && (
            <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => setOpen('link')}>
              {t('link.verb')}
            </Menu.Item>
          )}
          {ticket.abilities.merge && (
            <Menu.Item leftSection={<IconGitMerge size={16} aria-hidden />} onClick={() => setOpen('merge')}>
              {t('merge.verb')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>{Dialog && <Dialog onClose={() => setOpen(undefined)} />}</Suspense>
    </>
  )
}
