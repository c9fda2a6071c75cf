import { Anchor, Popover } from '@mantine/core'
import { IconBellOff } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { readNotifications } from '#contracts/notifications.ts'
import { call } from '../api.ts'
import { EmptyState } from '../empty-state.tsx'
import { FailureState } from '../failure-state.tsx'
import { useProblemWords } from '../problem-words.ts'
import { say } from '../toast.ts'
import type { BellLine } from './bell.tsx'
import classes from './bell.module.css'
import type { BellState } from './fold-bell.ts'

export function BellPanel({ button, Line, bell, error, isOpen, onOpen }: BellPanelProps) {
  const { t } = useTranslation('bell')
  const wordsOf = useProblemWords()
  const readAll = () =>
    call(readNotifications, { body: {} }).catch((problem: unknown) =>
      say(wordsOf(problem).title, { tone: 'bad' }),
    )
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position="bottom-end"
      width={360}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        <div className={classes.head}>
          <h2>{t('title')}</h2>
          {bell !== undefined && bell.unread > 0 && (
            <Anchor component="button" type="button" size="sm" onClick={() => void readAll()}>
              {t('readAll')}
            </Anchor>
          )}
        </div>
        {error !== null && !bell && <FailureState error={error} />}
        {bell?.items.length === 0 && (
          <EmptyState
            icon={<IconBellOff size={28} stroke={1.5} />}
            title={t('empty')}
            says={t('emptySays')}
          />
        )}
        <ul className={classes.lines}>
          {bell?.items.map((line) => (
            <li key={line.id} data-unread={line.readAt === null || undefined}>
              <Line line={line} onGo={() => onOpen(false)} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

type BellPanelProps = {
  button: ReactElement
  Line: BellLine
  bell: BellState | undefined
  error: unknown
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}
