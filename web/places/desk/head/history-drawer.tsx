import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOpenThread } from '../thread/open-thread.ts'
import { HistoryEntry } from './history-entry.tsx'
import classes from './history.module.css'

/** Every change, newest first, with what was and what is; live like the thread. */
export function HistoryDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { t: common } = useTranslation()
  const { thread } = useOpenThread()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={460}
      title={`${t('history.title')} #${thread.ticket.number}`}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <ol className={classes.list}>
        {thread.history.toReversed().map((line) => (
          <HistoryEntry key={line.position} line={line} />
        ))}
      </ol>
    </Drawer>
  )
}
