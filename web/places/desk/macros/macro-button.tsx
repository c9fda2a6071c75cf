import { ActionIcon } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../kit/use-keys.ts'
import { useOpenDialog } from '../dialogs.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import { MacroList } from './macro-list.tsx'
import { offeredOn, useMacros } from './macros-query.ts'

/** In the head of a ticket: which macro to run on it. */
export function MacroButton() {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const openDialog = useOpenDialog()
  const macros = offeredOn(useMacros(), ticket.componentId)
  const button = useRef<HTMLButtonElement>(null)
  useKeys(t('keys.ticket'), [{ key: 'm', says: t('macro'), run: () => button.current?.click() }])
  return (
    <MacroList macros={macros} onPick={(macroId) => openDialog({ macroId })}>
      {(props) => (
        <ActionIcon
          ref={button}
          variant="default"
          size="var(--control)"
          aria-label={t('macro')}
          title={t('macro')}
          {...props}
        >
          <IconBolt size={17} aria-hidden />
        </ActionIcon>
      )}
    </MacroList>
  )
}
