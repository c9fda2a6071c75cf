import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { askForPerson, attachInChat, writeInChat } from '#contracts/chat.ts'
import type { ChatThread } from '#contracts/chat.ts'
import { answerGuide } from '#contracts/guide.ts'
import { putMessage } from '#contracts/live.ts'
import { call } from '../../../../kit/api.ts'
import { addressOf } from '../../../../kit/address.ts'
import { newId } from '../../../../kit/id.ts'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import { upload } from '../../../../kit/upload.ts'
import { Said } from '../../thread/said.tsx'
import { ChatEnded } from '../chat-ended.tsx'
import { ChatHead } from '../chat-head.tsx'
import { chatQuery, inboxQuery } from '../chat-query.ts'
import classes from '../chat.module.css'
import { Articles } from './articles.tsx'
import { Asked } from './asked.tsx'
import { OpeningSaid } from './opening-said.tsx'
import { WriteLine } from './write-line.tsx'

/** A chat that the guide leads: there is no ticket yet. */
export function GuidedChat({ thread }: { thread: ChatThread }) {
  const { t } = useTranslation('portal-guide')
  const { chat, messages } = thread
  const { id, guide } = chat
  const client = useQueryClient()
  const log = useRef<HTMLElement>(null)
  const shown = messages.length + (guide?.asks || guide?.isLooking ? 1 : 0)
  useLayoutEffect(() => {
    if (shown > 0) log.current?.scrollTo(0, log.current.scrollHeight)
  }, [shown])
  const put = ({ message }: { message: ChatThread['messages'][number] }) =>
    client.setQueryData(
      chatQuery(id).queryKey,
      (old) => old && { ...old, messages: putMessage(old.messages, message) },
    )
  const params = { id }
  const write = useMutation({
    mutationFn: (text: string) => call(writeInChat, { params, body: { id: newId(), text } }),
    onSuccess: put,
  })
  const press = useMutation({
    mutationFn: (key: string) =>
      call(answerGuide, { params, body: { id: newId(), question: guide?.asks?.id ?? null, key } }),
    onSuccess: (written) => {
      put(written)
      log.current?.focus()
    },
  })
  const attach = useMutation({
    mutationFn: (file: File) => {
      const query = { messageId: newId(), name: file.name, bytes: file.size }
      const address = addressOf(attachInChat.path, params, query)
      return upload<Parameters<typeof put>[0]>({ method: 'POST', address, file }).done
    },
    onSuccess: put,
  })
  // Where somebody is there he comes at once; else the guide asks for what an answer needs.
  const { data: inbox } = useQuery(inboxQuery)
  const person = useMutation({ mutationFn: () => call(askForPerson, { params, body: {} }) })
  const callPerson = () => (inbox?.reach.state === 'open' ? person.mutate() : press.mutate('person'))
  const problem = write.error ?? press.error ?? attach.error ?? person.error
  const isBusy = [write, press, attach, person].some(({ isPending }) => isPending)
  return (
    <section className={classes.chat} data-fills>
      <ChatHead chat={chat} />
      {/* oxlint-disable-next-line no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <section ref={log} className={classes.log} tabIndex={0} role="log" aria-label={t('talk')}>
        <OpeningSaid />
        <ol>
          {messages.map((message) => (
            <li key={message.id}>
              <ol>
                <Said message={message} isOwn={message.side === 'contact'} reach={undefined} />
              </ol>
              <Articles items={guide?.shown.find((one) => one.id === message.id)?.items ?? []} />
            </li>
          ))}
        </ol>
        {guide?.isLooking && <output className={classes.announced}>{t('looking')}</output>}
      </section>
      {chat.abilities.write ? (
        <div className={classes.below}>
          {problem !== null && <ProblemLine error={problem} />}
          {guide?.asks && (
            <Asked
              key={guide.asks.id}
              ask={guide.asks.ask}
              isBusy={isBusy}
              onKey={(key) => press.mutate(key)}
              onWords={(text) => write.mutate(text)}
              onFile={(file) => attach.mutate(file)}
            />
          )}
          <WriteLine isBusy={isBusy} onWords={(text) => write.mutate(text)} />
          <Button variant="subtle" size="compact-sm" disabled={isBusy} onClick={callPerson}>
            {t('person')}
          </Button>
        </div>
      ) : (
        <div className={classes.below}>
          <ChatEnded chat={chat} />
        </div>
      )}
    </section>
  )
}
