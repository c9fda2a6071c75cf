import { lazy, Suspense, useImperativeHandle, useRef, useState } from 'react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import type { Move } from '#contracts/tickets.ts'
import { newId } from '../../../kit/id.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import { post } from '../thread/outbox.ts'
import { useTellTyping } from '../thread/use-presence.ts'
import { topicOf } from '../thread/use-thread.ts'
import { useCanned } from './canned/use-canned.ts'
import classes from './composer.module.css'
import { ComposerFoot } from './composer-foot.tsx'
import { ComposerText } from './composer-text.tsx'
import { useDrafts } from './drafts.ts'
import type { Kind } from './drafts.ts'
import { FullLine } from './full-line.tsx'
import { KindTabs } from './kind-tabs.tsx'
import { MeanwhileBar } from './meanwhile-bar.tsx'
import { UploadList } from './upload-list.tsx'
import { useMeanwhile } from './use-meanwhile.ts'
import { useAttach } from './use-attach.ts'

const CannedList = lazy(() =>
  import('./canned/canned-list.tsx').then(({ CannedList }) => ({ default: CannedList })),
)

export type ComposerHandle = { write: (kind: Kind) => void; attach: (files: File[]) => void }

/** The place to answer. A reply and a note have their own text, tint, words and button. */
export function Composer({ ref, onPosted }: { ref: Ref<ComposerHandle>; onPosted: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { thread, ticket } = useOpenThread()
  const { kind, setKind, text, setText } = useDrafts(ticket.id)
  const textarea = useRef<HTMLTextAreaElement>(null)
  const typing = useTellTyping({ topic: topicOf(thread), showsWords: false })
  const meanwhile = useMeanwhile(thread, text !== '')
  const [isAsked, setAsked] = useState(false)
  const isNote = !ticket.abilities.reply || kind === 'note'
  const attach = useAttach({ ticketId: ticket.id, isNote, onTaken: onPosted })
  const canned = useCanned({ ticketId: ticket.id, kind, textarea, setText })
  const isReady = text.trim() !== '' && text.trim().length <= MESSAGE_LIMIT

  useImperativeHandle(ref, () => ({
    write: (next) => {
      setKind(next)
      textarea.current?.focus()
    },
    attach,
  }))

  function send(move?: Move) {
    if (!isReady) return textarea.current?.focus()
    if (meanwhile.news.length > 0 && !isAsked) return setAsked(true)
    const at = new Date().toISOString()
    post({ id: newId(), ticketId: ticket.id, text: text.trim(), isNote, at, ...(move && { move }) })
    setText('')
    setAsked(false)
    typing.stopped()
    onPosted()
    textarea.current?.focus()
  }

  return (
    <section className={classes.composer} data-note={isNote || undefined} aria-label={t('composer.label')}>
      {meanwhile.news.length > 0 && (
        <MeanwhileBar
          news={meanwhile.news}
          isAsked={isAsked}
          onLooked={() => {
            meanwhile.look()
            setAsked(false)
            textarea.current?.focus()
          }}
        />
      )}
      <KindTabs kind={isNote ? 'note' : 'reply'} abilities={ticket.abilities} onChoose={setKind} />
      {!isNote && <FullLine />}
      <Suspense>{canned.slash && <CannedList canned={canned} textarea={textarea} />}</Suspense>
      <ComposerText
        ref={textarea}
        isNote={isNote}
        text={text}
        onText={(next) => {
          setText(next)
          typing.typed(isNote ? 'noting' : 'typing')
        }}
        onSend={() => send()}
        onFiles={attach}
        onCursor={(typed, cursor) => canned.follow(typed, cursor)}
        onBlur={() => {
          typing.stopped()
          canned.leave()
        }}
      />
      <UploadList ticketId={ticket.id} />
      <ComposerFoot
        isNote={isNote}
        length={text.trim().length}
        isReady={isReady}
        place={{ text, textarea, onText: setText }}
        onFiles={attach}
        onCanned={() => canned.begin()}
        onSend={send}
      />
    </section>
  )
}
