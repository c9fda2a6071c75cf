import type { Chat } from '#contracts/chat-shapes.ts'
import { t } from '../../words/words.ts'
import { talkToPerson } from '../chat/conversation.ts'
import { sendText } from '../chat/outbox.ts'
import { now, useNow } from '../store.ts'
import { Transcript } from './transcript.tsx'

/** Where he stands while nobody has come yet. */
export function Waiting({ chat }: { chat: Chat }) {
  const { state, agent, place, abilities, guide, email } = chat
  const reach = useNow('inbox')?.reach.state
  const wasAnswered = useNow('thread')?.messages.some(({ side }) => side === 'agent')
  if (state === 'as_ticket')
    return (
      <div class="bar">
        {/* No mail is promised to whom we know no address of; the one that he gives now gets what comes later too. */}
        <p>{t(email === null ? 'asTicketHere' : 'asTicket')}</p>
        {email === null && wasAnswered && <Transcript chat={chat} />}
      </div>
    )
  if (state === 'live' && agent === null)
    return (
      <output class="waiting">
        <span class="pulse" aria-hidden="true" />
        <span>
          <b>
            {wasAnswered
              ? t('goesOnSoon')
              : place === null
                ? t('waiting')
                : place.ahead > 0
                  ? t('ahead', { n: place.ahead })
                  : t('next')}
          </b>
          <span>{howLong(place, reach)}</span>
          <span class="hint">{t('waitHint')}</span>
        </span>
      </output>
    )
  if (!abilities.askForPerson) return null
  return (
    <button type="button" class="plain" onClick={() => askForPerson(guide?.asks?.id ?? null)}>
      {t('guided')}
    </button>
  )
}

/** Where nobody is there, no minutes are promised. */
function howLong(place: Chat['place'], reach: string | undefined): string {
  if (reach === 'closed' || reach === 'nobody') return t(reach === 'closed' ? 'isClosed' : 'isNobody')
  return place?.minutes ? t('minutes', { n: place.minutes }) : t('minutesUnknown')
}

/** Where nobody is there, the guide asks for an address. */
function askForPerson(question: string | null) {
  if (now().inbox?.reach.state === 'open') void talkToPerson().catch(() => undefined)
  else sendText(t('guided'), { question, key: 'person' })
}
