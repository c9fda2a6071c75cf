import { isStaff, type Role } from '#contracts/roles.ts'
import { Fragment } from 'preact'
import type { ChatGuide } from '#contracts/guide-ask.ts'
import type { Message } from '#contracts/tickets.ts'
import type { ChatThread } from '#contracts/chat.ts'
import { t } from '../../words/words.ts'
import { authorOf } from '../chat/author-of.ts'
import { guideName } from '../chat/guide-name.ts'
import { useNow, type now } from '../store.ts'
import { Articles } from './articles.tsx'
import { FileCard } from './file-card.tsx'
import { linked } from './marked.tsx'
import { OnItsWay } from './on-its-way.tsx'
import { OpeningSaid } from './opening-said.tsx'
import { exactIn, whenIn } from './times.ts'
import { useNewestInSight } from './use-newest-in-sight.ts'

export function Messages() {
  const thread = useNow('thread')
  const opening = useNow('opening')
  const sending = useNow('sending')
  const isTyping = useNow('isAgentTyping')
  const isShown = useNow('isShown')
  const arrivals = useNow('arrivals')
  const { box, hasMissed, toEnd } = useNewestInSight({
    count: thread?.messages.length ?? 0,
    isSending: sending.length > 0,
    isShown,
  })
  if (!thread) return null
  const { messages } = thread
  const isLooking = thread.chat.guide?.isLooking === true
  const lastOwn = messages.findLast(({ side }) => side === 'contact')
  const agent = thread.chat.agent?.name ?? t('agent')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section class="messages" ref={box} tabIndex={0} aria-label={t('messages')}>
      {thread.chat.guide && opening && <OpeningSaid said={opening.said} />}
      {messages.map((message, at) => (
        <Fragment key={message.id}>
          <Arrived who={arrivals.filter(({ after }) => isBetween(after, messages[at - 1], message))} />
          <Bubble
            message={message}
            isFirst={isFirst(messages[at - 1], message)}
            items={thread.chat.guide?.shown.find(({ id }) => id === message.id)?.items}
            state={message === lastOwn && sending.length === 0 ? stateOf(thread, message) : undefined}
          />
        </Fragment>
      ))}
      <Arrived who={arrivals.filter(({ after }) => isBetween(after, messages.at(-1)))} />
      {sending.map((one) => (
        <OnItsWay key={one.id} one={one} />
      ))}
      {(isTyping || isLooking) && (
        <div class="typing">
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <output class="unseen">{t('typing', { name: isTyping ? agent : guideName() })}</output>
        </div>
      )}
      {hasMissed && (
        <button type="button" class="plain missed" onClick={toEnd}>
          {t('newFrom')}
        </button>
      )}
    </section>
  )
}

type Arrivals = ReturnType<typeof now>['arrivals']

const Arrived = ({ who }: { who: Arrivals }) => (
  <>
    {who.map(({ id, name, after }) => (
      <div class="arrived" key={`${id} ${after}`}>
        {t('joined', { name })}
      </div>
    ))}
  </>
)

const isBetween = (after: number, before: Message | undefined, next?: Message) =>
  after >= (before?.seq ?? 0) && (next === undefined || after < next.seq)

const isFirst = (before: Message | undefined, { side, author }: Message) =>
  before?.side !== side || before.author?.id !== author?.id

/** Seen, or at least come to a screen of those who answer; else we have it. */
function stateOf({ reads }: ChatThread, { seq }: Message): string {
  const has = (of: 'seq' | 'received') =>
    reads.some((one) => isStaff(one.person.role as Role) && one[of] >= seq)
  return t(has('seq') ? 'seen' : has('received') ? 'delivered' : 'sent')
}

type Items = ChatGuide['shown'][number]['items']
type Given = { message: Message; isFirst: boolean; state: string | undefined; items: Items | undefined }

function Bubble({ message, isFirst, state, items }: Given) {
  const language = useNow('language')
  const { side, text, file, author, at } = message
  const own = side === 'contact'
  const name = author?.name ?? (side === 'system' ? guideName() : '')
  return (
    <div class={`line ${own ? 'own' : side}`}>
      <span class="unseen">{authorOf(message)}: </span>
      {isFirst && !own && name && (
        <span class="author" aria-hidden="true">
          {name}
        </span>
      )}
      {file ? <FileCard file={file} /> : <p class="bubble">{linked(text)}</p>}
      {items && <Articles items={items} />}
      <span class="about">
        <time dateTime={at} title={exactIn(language, at)}>
          {whenIn(language, at)}
        </time>
        {state && ' · '}
        {own && <output>{state}</output>}
      </span>
    </div>
  )
}
