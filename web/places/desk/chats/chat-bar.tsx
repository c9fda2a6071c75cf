import { Button } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endChat } from '#contracts/chat.ts'
import { joinChat, leaveChat, makeChatTicket } from '#contracts/inboxes.ts'
import type { Signal } from '#contracts/live.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import bar from '../thread/bar.module.css'
import { useOpenThread } from '../thread/open-thread.ts'
import { deskChatQuery } from './chats-query.ts'
import { Company } from './company.tsx'

/** Above the words of a chat: how it stands, and what can be done with it now. */
export function ChatBar({ others }: { others: readonly Signal[] }) {
  const { ticket } = useOpenThread()
  return ticket.channel === 'chat' ? <Bar ticketId={ticket.id} others={others} /> : null
}

function Bar({ ticketId, others }: { ticketId: string; others: readonly Signal[] }) {
  const { t } = useTranslation('desk-chat')
  const client = useQueryClient()
  const wordsOf = useProblemWords()
  const [isBusy, setBusy] = useState(false)
  const [isEnding, setEnding] = useState(false)
  const { data } = useQuery(deskChatQuery(ticketId))
  if (!data?.chat) return null
  const { chat, abilities, page } = data.chat
  const params = { id: chat.id }
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
      await client.invalidateQueries(deskChatQuery(ticketId))
    } catch (error) {
      say(wordsOf(error).title, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <section
      className={bar.bar}
      data-tone={chat.state === 'live' ? undefined : 'plain'}
      aria-label={t('chat')}
    >
      <IconMessage size={16} stroke={1.7} aria-hidden />
      <p>
        {t(`state.${chat.state}`)}
        {chat.state === 'live' && page && ` · ${t('isOn', { page: page.title || page.url })}`}
        {chat.state === 'live' && <Company chat={chat} others={others} isListener={abilities.join} />}
      </p>
      <div className={bar.ways}>
        {(abilities.join || abilities.leave) && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isBusy}
            onClick={() => void act(() => call(abilities.join ? joinChat : leaveChat, { params }))}
          >
            {t(abilities.join ? 'join' : 'leave')}
          </Button>
        )}
        {abilities.makeTicket && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isBusy}
            onClick={() => void act(() => call(makeChatTicket, { params }))}
          >
            {t('makeTicket')}
          </Button>
        )}
        {abilities.end && (
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => setEnding(true)}>
            {t('end')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        isOpen={isEnding}
        title={t('endTitle')}
        verb={t('end')}
        onConfirm={() => act(() => call(endChat, { params }))}
        onClose={() => setEnding(false)}
      >
        {t('endSays')}
      </ConfirmDialog>
    </section>
  )
}
