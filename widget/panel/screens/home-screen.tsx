import { lookIn } from '#contracts/look-in.ts'
import { t } from '../../words/words.ts'
import { moveFocus } from '../focus.ts'
import { Icon } from '../icon.tsx'
import { invitationNow, wordsIn } from '../invited.ts'
import { change, now, useNow } from '../store.ts'
import { Search } from './search.tsx'
import { whenIn } from './times.ts'

export function HomeScreen() {
  const inbox = useNow('inbox')
  const thread = useNow('thread')
  const language = useNow('language')
  const name = useNow('name')
  const opening = useNow('opening')
  useNow('invited')
  if (!inbox) return null
  const { look, reach } = inbox
  const goesOn = thread !== null && thread.chat.state !== 'ended'
  const isThere = reach.state === 'open'
  const invitation = invitationNow()
  const greeting = lookIn(look, language).greeting || t('greeting')
  return (
    <main class="home" tabIndex={-1}>
      <h2>
        {invitation
          ? wordsIn(invitation.words, language)
          : name
            ? `${name}, ${greeting.charAt(0).toLowerCase()}${greeting.slice(1)}`
            : greeting}
      </h2>
      <Search />
      <button type="button" class="tile" onClick={() => go(goesOn ? 'chat' : opening ? 'guide' : 'ask')}>
        <Icon of="chat" size={24} />
        <span>
          <b>{t(goesOn ? 'goOn' : isThere || opening ? 'start' : 'leaveWord')}</b>
          <small>
            {goesOn ? lastOf(thread.messages) : isThere ? t('isOpen') : whyNot(reach.opensAt, language)}
          </small>
        </span>
      </button>
      {thread?.chat.state === 'ended' && (
        <button type="button" class="tile calm" onClick={() => go('chat')}>
          <Icon of="chat" size={24} />
          <span>
            <b>{t('lastChat')}</b>
            <small>{lastOf(thread.messages)}</small>
          </span>
        </button>
      )}
    </main>
  )
}

function go(screen: 'chat' | 'guide' | 'ask') {
  change({ screen })
  moveFocus()
}

const whyNot = (opensAt: string | null, language: string) =>
  opensAt === null ? t('isNobody') : t('backAt', { time: whenIn(language, opensAt) })

function lastOf(messages: { text: string; file: { name: string } | null }[]) {
  const last = messages.at(-1)
  return last?.text || last?.file?.name || titleNow()
}

function titleNow() {
  const { inbox, language } = now()
  return inbox && lookIn(inbox.look, language).title
}
