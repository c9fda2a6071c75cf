import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { startChat } from '#contracts/chat.ts'
import type { PublicInbox } from '#contracts/chat.ts'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { CountedTextarea } from '../../../kit/counted-textarea.tsx'
import { newId } from '../../../kit/id.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import { useDrafts } from '../../desk/composer/drafts.ts'
import { ownChatsQuery } from './chat-query.ts'
import { Reached } from './reached.tsx'
import classes from './chat.module.css'

/** The first word. When nobody is there it becomes a ticket, and the answer comes by mail. */
export function StartChat({ inbox }: { inbox: PublicInbox }) {
  const { t } = useTranslation('chat')
  const { text, setText } = useDrafts('new-chat')
  const { send, isBusy, problem } = useStart(inbox)
  const isOpen = inbox.reach.state === 'open'
  return (
    <section className={classes.start}>
      <PageTitle size="large">{t('withUs')}</PageTitle>
      <p className={classes.greeting}>{worded(isOpen ? inbox.look.greeting : inbox.look.away)}</p>
      {/* That nobody is there the words above say already. */}
      {inbox.reach.state !== 'nobody' && <Reached reach={inbox.reach} />}
      {inbox.showsTyping && <p className={classes.announced}>{t('showsTyping')}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') void send(text.trim()).then((isSent) => isSent && setText(''))
        }}
      >
        <CountedTextarea
          label={t('say')}
          limit={MESSAGE_LIMIT}
          minRows={4}
          autosize
          data-autofocus
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {problem !== null && <ProblemLine error={problem} />}
        <Button type="submit" loading={isBusy} aria-disabled={text.trim() === ''}>
          {t(isOpen ? 'start' : 'leave')}
        </Button>
      </form>
    </section>
  )
}

function useStart(inbox: PublicInbox) {
  const client = useQueryClient()
  const navigate = useNavigate()
  // The same ids until it is stored: a second try is the first.
  const [ids] = useState(() => ({ id: newId(), messageId: newId() }))
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const isOpen = inbox.reach.state === 'open'

  const send = async (text: string): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    try {
      const talkTo = isOpen ? 'person' : 'mail'
      const { chat } = await call(startChat, { body: { ...ids, inbox: 'portal', text, talkTo } })
      void client.invalidateQueries({ queryKey: ownChatsQuery.queryKey })
      const ticketId = chat.ticketId ?? ''
      if (isOpen) await navigate({ to: '/portal/chat', search: { id: chat.id }, replace: true })
      else await navigate({ to: '/portal/t/$id', params: { id: ticketId }, replace: true })
      return true
    } catch (error) {
      setProblem(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { send, isBusy, problem }
}
