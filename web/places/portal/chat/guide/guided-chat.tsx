import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { askForPerson } from '#contracts/chat.ts'
import type { ChatThread } from '#contracts/chat.ts'
import { call } from '../../../../kit/api.ts'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import { Said } from '../../thread/said.tsx'
import { ChatEnded } from '../chat-ended.tsx'
import { ChatHead } from '../chat-head.tsx'
import { inboxQuery } from '../chat-query.ts'
import classes from '../chat.module.css'
import { Articles } from './articles.tsx'
import { Asked } from './asked.tsx'
import { FieldAsked, ownField } from './field-asked.tsx'
import { OpeningSaid } from './opening-said.tsx'
import { useAnswers } from './use-answers.ts'
import { useFieldFocus } from './use-field-focus.ts'
import { WriteLine } from './write-line.tsx'

/** A chat that the guide leads: there is no ticket yet. */
export function GuidedChat({ thread }: { thread: ChatThread }) {
  const { t } = useTranslation('portal-guide')
  const { chat, messages } = thread
  const { guide } = chat
  const log = useRef<HTMLElement>(null)
  const shown = messages.length + (guide?.asks || guide?.isLooking ? 1 : 0)
  useLayoutEffect(() => {
    if (shown > 0) log.current?.scrollTo(0, log.current.scrollHeight)
  }, [shown])
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
        <Answering thread={thread} onPressed={() => log.current?.focus()} />
      ) : (
        <div className={classes.below}>
          <ChatEnded chat={chat} />
        </div>
      )}
    </section>
  )
}

/** One field only: that of the question, or the one for one's own words. A person is called at any time. */
function Answering({ thread: { chat }, onPressed }: { thread: ChatThread; onPressed: () => void }) {
  const { t } = useTranslation('portal-guide')
  const { press, write, attach, ...answers } = useAnswers(chat)
  const { id, guide } = chat
  // Where somebody is there he comes at once; else the guide asks for what an answer needs.
  const { data: inbox } = useQuery(inboxQuery)
  const person = useMutation({ mutationFn: () => call(askForPerson, { params: { id }, body: {} }) })
  const callPerson = () => (inbox?.reach.state === 'open' ? person.mutate() : press('person'))
  const problem = answers.problem ?? person.error
  const isBusy = answers.isBusy || person.isPending
  const field = ownField(guide?.asks?.ask)
  const below = useRef<HTMLDivElement>(null)
  useFieldFocus(below, guide?.asks)
  return (
    <div ref={below} className={classes.below}>
      {problem !== null && <ProblemLine error={problem} />}
      {guide?.asks && (
        <Asked
          key={`buttons of ${guide.asks.id}`}
          ask={guide.asks.ask}
          isBusy={isBusy}
          onKey={(key) => {
            press(key)
            onPressed()
          }}
          onFile={attach}
        />
      )}
      {field ? (
        <FieldAsked key={`field of ${guide?.asks?.id}`} ask={field} isBusy={isBusy} onWords={write} />
      ) : (
        <WriteLine isBusy={isBusy} onWords={write} />
      )}
      <Button variant="subtle" size="compact-sm" disabled={isBusy} onClick={callPerson}>
        {t('person')}
      </Button>
    </div>
  )
}
