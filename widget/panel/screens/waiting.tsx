import type { Chat } from '#contracts/chat-shapes.ts'
import { t } from '../../words/words.ts'
import { talkToPerson } from '../chat/conversation.ts'

/** Where he stands while nobody has come yet. */
export function Waiting({ chat: { state, agent, place, abilities } }: { chat: Chat }) {
  if (state === 'as_ticket') return <p class="bar">{t('asTicket')}</p>
  if (state === 'live' && agent === null)
    return (
      <output class="waiting">
        <span class="pulse" aria-hidden="true" />
        <span>
          <b>
            {place === null ? t('waiting') : place.ahead > 0 ? t('ahead', { n: place.ahead }) : t('next')}
          </b>
          <span>{place?.minutes ? t('minutes', { n: place.minutes }) : t('minutesUnknown')}</span>
          <span class="hint">{t('waitHint')}</span>
        </span>
      </output>
    )
  if (!abilities.askForPerson) return null
  return (
    <button type="button" class="plain" onClick={() => void talkToPerson().catch(() => undefined)}>
      {t('guided')}
    </button>
  )
}
