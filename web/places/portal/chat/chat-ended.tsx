import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askForTranscript } from '#contracts/chat.ts'
import type { Chat } from '#contracts/chat-shapes.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { RatingCard } from '../thread/rating-card.tsx'
import classes from './chat.module.css'
import { GuideRating } from './guide/guide-rating.tsx'

/** What one may do with a chat that is over. */
export function ChatEnded({ chat }: { chat: Chat }) {
  const { t } = useTranslation('chat')
  const [isSent, setSent] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const send = async () => {
    try {
      await call(askForTranscript, { params: { id: chat.id }, body: {} })
      setSent(true)
      say(t('transcriptSent'))
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <div className={classes.ended}>
      {chat.ticketId === null ? (
        <GuideRating chat={chat} />
      ) : (
        (chat.abilities.rate || chat.rating) && <RatingCard />
      )}
      {problem !== undefined && <ProblemLine error={problem} />}
      <div className={classes.ways}>
        <Button component={Link} to="/portal/chat">
          {t('startAgain')}
        </Button>
        <Button variant="default" disabled={isSent} onClick={() => void send()}>
          {t('transcript')}
        </Button>
      </div>
    </div>
  )
}
