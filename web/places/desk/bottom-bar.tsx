import { UnstyledButton } from '@mantine/core'
import { IconInbox, IconLayoutList, IconMessage, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './bottom-bar.module.css'

const icons = { rail: IconLayoutList, list: IconInbox, thread: IconMessage, person: IconUser }
export type Column = keyof typeof icons
const columns = ['rail', 'list', 'thread', 'person'] as const

/** Only on a phone: chooses which column is seen. */
export function BottomBar({ shown, onShow, hasPerson }: BottomBarProps) {
  const { t } = useTranslation('desk')
  return (
    <nav className={classes.bar} aria-label={t('columns.label')}>
      {columns
        .filter((column) => column !== 'person' || hasPerson)
        .map((column) => {
          const Icon = icons[column]
          return (
            <UnstyledButton
              key={column}
              className={classes.tab}
              aria-current={column === shown}
              onClick={() => onShow(column)}
            >
              <Icon size={20} stroke={1.7} aria-hidden />
              {t(`columns.${column}`)}
            </UnstyledButton>
          )
        })}
    </nav>
  )
}

type BottomBarProps = { shown: Column; onShow: (column: Column) => void; hasPerson: boolean }
