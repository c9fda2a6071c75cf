import type { Opening } from '#contracts/guide.ts'
import { lookIn } from '#contracts/look-in.ts'
import { t } from '../../words/words.ts'
import { guideName } from '../chat/guide-name.ts'
import { useNow } from '../store.ts'
import { linked } from './marked.tsx'

/** What the guide says before there is a chat; afterwards it stands before the first word. */
export function OpeningSaid({ said }: Pick<Opening, 'said'>) {
  const inbox = useNow('inbox')
  const language = useNow('language')
  const words = said.length > 0 ? said : [(inbox && lookIn(inbox.look, language).greeting) || t('greeting')]
  return (
    <>
      {words.map((one, at) => (
        <div key={one} class="line system">
          <span class="unseen">{guideName()}: </span>
          {at === 0 && (
            <span class="author" aria-hidden="true">
              {guideName()}
            </span>
          )}
          <p class="bubble">{linked(one)}</p>
        </div>
      ))}
    </>
  )
}
