import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { banVisitor, liftBan } from '#contracts/inboxes.ts'
import type { DeskChat } from '#contracts/inboxes.ts'
import { call } from '../../../kit/api.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import { deskChatQuery } from './chats-query.ts'
import classes from './chats.module.css'
import { GuideTalk } from './guide-talk.tsx'

const ReasonDialog = lazy(() =>
  import('../../../kit/reason-dialog.tsx').then(({ ReasonDialog }) => ({ default: ReasonDialog })),
)

/** Beside a chat: where its visitor is and came from, and what he said of himself. */
export function AboutChat({ ticketId }: { ticketId: string }) {
  const { data } = useQuery(deskChatQuery(ticketId))
  return data?.chat ? <Shown about={data.chat} ticketId={ticketId} /> : null
}

function Shown({ about, ticketId }: { about: DeskChat; ticketId: string }) {
  const { t } = useTranslation('desk-chat')
  const { chat, page, firstPage, referrer, topic, inboxName, externalId, attributes } = about
  return (
    <section className={classes.about} aria-label={t('chat')}>
      <GuideTalk ticketId={ticketId} />
      <dl className={classes.facts}>
        {page && <Fact label={t(chat.state === 'ended' ? 'lastPage' : 'page')}>{linkTo(page)}</Fact>}
        {firstPage && firstPage.url !== page?.url && <Fact label={t('firstPage')}>{linkTo(firstPage)}</Fact>}
        {referrer && <Fact label={t('cameFrom')}>{hostOf(referrer)}</Fact>}
        <Fact label={t('inbox')}>{inboxName}</Fact>
        {topic && <Fact label={t('topic')}>{topic}</Fact>}
        {chat.email && <Fact label={t('email')}>{chat.email}</Fact>}
        {externalId && <Fact label={t('externalId')}>{externalId}</Fact>}
        {Object.entries(attributes).map(([name, value]) => (
          <Fact key={name} label={name}>
            {String(value)}
          </Fact>
        ))}
      </dl>
      <Ban about={about} ticketId={ticketId} />
    </section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const linkTo = ({ url, title }: { url: string; title: string }) => (
  <a href={url} target="_blank" rel="noreferrer noopener">
    {title || url}
  </a>
)

function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return url
  }
}

/** Keeps somebody away who misuses it, with a reason; and takes it back. */
function Ban({ about: { chat, ban }, ticketId }: { about: DeskChat; ticketId: string }) {
  const { t } = useTranslation('desk-chat')
  const client = useQueryClient()
  const wordsOf = useProblemWords()
  const [isAsking, setAsking] = useState(false)
  const again = () => client.invalidateQueries(deskChatQuery(ticketId))
  const refused = (error: unknown) => say(wordsOf(error).title, { tone: 'bad' })
  if (ban) {
    return (
      <div className={classes.ban}>
        <p>{t('banned', { reason: ban.reason })}</p>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void call(liftBan, { params: { id: ban.id } }).then(again, refused)}
        >
          {t('lift')}
        </Button>
      </div>
    )
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {t('ban')}
      </Button>
      <Suspense>
        {isAsking && (
          <ReasonDialog
            title={t('banTitle')}
            says={t('banSays')}
            label={t('banReason')}
            verb={t('ban')}
            onGiven={async ({ reason }) => {
              await call(banVisitor, { params: { id: chat.id }, body: { reason: reason.slice(0, 300) } })
              await again()
            }}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </>
  )
}
