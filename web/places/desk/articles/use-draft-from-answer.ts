import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { draftFromAnswer } from '#contracts/articles.ts'
import type { Message } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { newId } from '../../../kit/id.ts'
import { isLocale, spoken } from '../../../kit/language.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import { useOpenThread } from '../thread/open-thread.ts'

/** An answer as the beginning of an article, in the language of who was answered; then it is written on. */
export function useDraftFromAnswer(message: Message) {
  const { ticket, thread } = useOpenThread()
  const navigate = useNavigate()
  const wordsOf = useProblemWords()
  const [id] = useState(() => newId())
  const { locale: contactLocale } = thread.contact
  const locale = isLocale(contactLocale) ? contactLocale : spoken()
  return async () => {
    try {
      await call(draftFromAnswer, { body: { id, ticketId: ticket.id, messageId: message.id, locale } })
      void navigate({ to: '/articles/$id', params: { id }, search: { locale } })
    } catch (error) {
      const { title, remedy } = wordsOf(error)
      say(`${title} ${remedy ?? ''}`, { tone: 'bad' })
    }
  }
}

/** What staff said to the contact can be said to everybody. */
export const isAnswer = ({ side, isNote, text }: Message): boolean =>
  side === 'agent' && !isNote && text !== ''
