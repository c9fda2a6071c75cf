import { useState } from 'preact/hooks'
import { lookIn } from '#contracts/look-in.ts'
import { t } from '../../words/words.ts'
import { end, forget } from '../chat/conversation.ts'
import { kept } from '../chat/session.ts'
import { moveFocus } from '../focus.ts'
import { Icon } from '../icon.tsx'
import { tellPage } from '../page.ts'
import { change, now, useNow } from '../store.ts'
import { initialsOf } from './initials.ts'
import { Popup } from './popup.tsx'

/** Who talks here, the way back, and what is seldom needed. */
export function Head() {
  const screen = useNow('screen')
  const inbox = useNow('inbox')
  const thread = useNow('thread')
  const language = useNow('language')
  const agent = screen === 'chat' ? thread?.chat.agent : undefined
  const names = [agent, ...(thread?.chat.joined ?? [])].flatMap((one) => one?.name ?? []).join(', ')
  const reach = inbox
    ? t(({ open: 'isOpen', nobody: 'isNobody', closed: 'isClosed' } as const)[inbox.reach.state])
    : ''
  return (
    <header class="head">
      {screen !== 'home' && (
        <button type="button" class="round" aria-label={t('back')} onClick={goBack}>
          <Icon of="back" />
        </button>
      )}
      {agent && (
        <span class="face" aria-hidden="true">
          {initialsOf(agent.name)}
        </span>
      )}
      <div class="who">
        <h1>{agent ? names : ((inbox && lookIn(inbox.look, language).title) ?? ' ')}</h1>
        <p>{agent && inbox ? lookIn(inbox.look, language).title : reach}</p>
      </div>
      <Menu />
      <button type="button" class="round" aria-label={t('close')} onClick={() => tellPage({ op: 'close' })}>
        <Icon of="close" />
      </button>
    </header>
  )
}

function goBack() {
  change({ screen: 'home' })
  moveFocus()
}

const Menu = () => (
  <Popup icon="more" label={t('menu')}>
    <Entries />
  </Popup>
)

function Entries() {
  const [isAsked, setAsked] = useState(false)
  const hasSound = useNow('hasSound')
  const thread = useNow('thread')
  if (isAsked)
    return (
      <>
        <p>{t('endSure')}</p>
        <button type="button" key="yes" data-closes onClick={() => void end()}>
          {t('endYes')}
        </button>
        <button type="button" key="no" data-closes>
          {t('endNo')}
        </button>
      </>
    )
  return (
    <>
      <button type="button" data-closes onClick={() => switchSound(!hasSound)}>
        {t(hasSound ? 'soundOff' : 'soundOn')}
      </button>
      {thread?.chat.abilities.end && (
        <button type="button" key="end" onClick={() => setAsked(true)}>
          {t('end')}
        </button>
      )}
      {kept.now() && (
        <button type="button" data-closes onClick={() => void forget()}>
          {t('forget')}
        </button>
      )}
    </>
  )
}

function switchSound(hasSound: boolean) {
  change({ hasSound })
  kept.change({ isMute: !now().hasSound })
}
