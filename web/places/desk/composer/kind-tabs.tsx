import { UnstyledButton } from '@mantine/core'
import { IconLock, IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TicketAbilities } from '#contracts/tickets.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './composer.module.css'
import type { Kind } from './drafts.ts'

const icons = { reply: IconMessage, note: IconLock }
const kinds = ['reply', 'note'] as const

/** Says who will read it, before it is written. */
export function KindTabs({ kind, abilities, onChoose }: KindTabsProps) {
  const { t } = useTranslation('desk-thread')
  const { thread } = useOpenThread()
  return (
    <fieldset className={classes.tabs} aria-label={t('composer.kind')}>
      {kinds
        .filter((one) => abilities[one])
        .map((one) => {
          const Icon = icons[one]
          return (
            <UnstyledButton
              key={one}
              className={classes.tab}
              data-kind={one}
              aria-pressed={one === kind}
              onClick={() => onChoose(one)}
            >
              <Icon size={14} aria-hidden />
              {t(`composer.${one}`)}
            </UnstyledButton>
          )
        })}
      <span className={classes.reader}>
        {kind === 'note'
          ? t('composer.noteReaders')
          : t('composer.replyReader', { name: thread.contact.name })}
      </span>
    </fieldset>
  )
}

type KindTabsProps = { kind: Kind; abilities: TicketAbilities; onChoose: (kind: Kind) => void }
