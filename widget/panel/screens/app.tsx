import { t } from '../../words/words.ts'
import { begin } from '../chat/conversation.ts'
import { useNow } from '../store.ts'
import { AskScreen } from './ask-screen.tsx'
import { ChatScreen } from './chat-screen.tsx'
import { GuideScreen } from './guide-screen.tsx'
import { Head } from './head.tsx'
import { HomeScreen } from './home-screen.tsx'

export function App() {
  const screen = useNow('screen')
  const inbox = useNow('inbox')
  const isAway = useNow('isAway')
  const announced = useNow('announced')
  // Its words are read where they are needed: a change of language draws everything anew.
  const language = useNow('language')
  return (
    <div class="panel" key={language}>
      <Head />
      {isAway ? <Away /> : inbox ? <Shown screen={screen} /> : <Skeleton />}
      <div class="unseen" role="log" aria-live="polite">
        {announced}
      </div>
    </div>
  )
}

function Shown({ screen }: { screen: string }) {
  if (screen === 'ask') return <AskScreen />
  if (screen === 'guide') return <GuideScreen />
  return screen === 'chat' ? <ChatScreen /> : <HomeScreen />
}

const Away = () => (
  <main class="home" tabIndex={-1}>
    <p class="empty" role="alert">
      {t('unreachable')}
    </p>
    <button type="button" class="main" data-first onClick={() => void begin()}>
      {t('again')}
    </button>
  </main>
)

const Skeleton = () => (
  <main class="home" aria-busy="true" tabIndex={-1}>
    <span class="bone wide" />
    <span class="bone" />
    <span class="bone" />
  </main>
)
