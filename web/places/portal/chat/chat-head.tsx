import { ActionIcon } from '@mantine/core'
import { IconMessageCircle, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endChat } from '#contracts/chat.ts'
import type { Chat } from '#contracts/chat-shapes.ts'
import { call } from '../../../kit/api.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { useLook } from '../../../kit/look.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { useReader } from '../../../kit/reader.ts'
import classes from './chat.module.css'
import { stateWords } from './state-words.ts'

/** With whom one talks, and the way to end it. */
export function ChatHead({ chat }: { chat: Chat }) {
  const { t } = useTranslation('chat')
  const { locale } = useReader()
  const { name: house } = useLook()
  const [isAsking, setAsking] = useState(false)
  const { agent, joined } = chat
  const list = new Intl.ListFormat(locale)
  const names = list.format([agent, ...joined].flatMap((one) => one?.name ?? []))
  return (
    <header className={classes.head}>
      <span className={classes.face} data-here={(agent !== null && chat.state === 'live') || undefined}>
        {agent ? (
          <Avatar name={agent.name} of={agent.id} size={38} />
        ) : (
          <IconMessageCircle size={22} stroke={1.7} aria-hidden />
        )}
      </span>
      <div className={classes.who}>
        <PageTitle window={t('title')}>{agent ? t('with', { name: names, house }) : t('title')}</PageTitle>
        <p>{t(stateWords(chat))}</p>
      </div>
      {chat.abilities.end && (
        <ActionIcon
          className={classes.end}
          variant="transparent"
          size={40}
          aria-label={t('end')}
          onClick={() => setAsking(true)}
        >
          <IconX size={20} stroke={1.8} aria-hidden />
        </ActionIcon>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('endTitle')}
        verb={t('end')}
        onConfirm={async () => void (await call(endChat, { params: { id: chat.id } }))}
        onClose={() => setAsking(false)}
      >
        {t('endSays')}
      </ConfirmDialog>
    </header>
  )
}
