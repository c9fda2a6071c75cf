import { Button, FileButton, Textarea, Tooltip, ActionIcon } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useImperativeHandle, useRef } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { Counter } from '../../../kit/counter.tsx'
import { EmojiMenu } from '../../../kit/emoji-menu.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { useDrafts } from '../../desk/composer/drafts.ts'
import { UploadList } from '../../desk/composer/upload-list.tsx'
import { useAttach } from '../../desk/composer/use-attach.ts'
import { useOpenThread } from '../../desk/thread/open-thread.ts'
import { useTellTyping } from '../../desk/thread/use-presence.ts'
import type { TypingPlace } from '../../desk/thread/use-presence.ts'
import { topicOf } from '../../desk/thread/use-thread.ts'
import classes from './answer.module.css'
import { sendsInTalk } from './sends-in-talk.ts'
import { useSendAnswer } from './use-send-answer.ts'

export type AnswerHandle = { attach: (files: File[]) => void }

const SHOW_COUNTER_FROM = MESSAGE_LIMIT - 1000

/** The place to write. The text outlives a reload. */
export function Answer({ ref, onPosted, typesIn }: AnswerProps) {
  const { t } = useTranslation('portal-ticket')
  const { thread, ticket } = useOpenThread()
  const { text, setText } = useDrafts(ticket.id)
  const textarea = useRef<HTMLTextAreaElement>(null)
  const typing = useTellTyping(typesIn ?? { topic: topicOf(thread), showsWords: false })
  const attach = useAttach({ ticketId: ticket.id, isNote: false, onTaken: onPosted })
  const isClosed = ticket.status === 'closed'
  const sends = typesIn ? sendsInTalk : sendsInText
  const { send, isBusy, problem } = useSendAnswer({
    text,
    onTaken: () => {
      setText('')
      typing.stopped()
      onPosted()
    },
  })
  useImperativeHandle(ref, () => ({ attach }))
  const isReady = text.trim() !== '' && text.trim().length <= MESSAGE_LIMIT
  const submit = () => {
    if (isReady) send()
    textarea.current?.focus()
  }

  return (
    <form
      className={classes.answer}
      aria-label={t('thread.answer')}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {problem !== null && <ProblemLine error={problem} />}
      <UploadList ticketId={ticket.id} />
      <div className={classes.row}>
        {!isClosed && (
          <FileButton multiple onChange={attach}>
            {(button) => (
              <Tooltip label={t('files.add')}>
                <ActionIcon {...button} variant="subtle" color="gray" size={44} aria-label={t('files.add')}>
                  <IconPaperclip size={20} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
          </FileButton>
        )}
        <Textarea
          ref={textarea}
          className={classes.field}
          classNames={{ input: classes.text }}
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={8}
          aria-label={t(isClosed ? 'thread.writeNew' : 'thread.write')}
          placeholder={t(isClosed ? 'thread.writeNew' : 'thread.write')}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            typing.typed('typing', currentTarget.value)
          }}
          onBlur={typing.stopped}
          onKeyDown={(event) => {
            if (!sends(event)) return
            event.preventDefault()
            submit()
          }}
          onPaste={(event) => {
            const files = [...event.clipboardData.files]
            if (files.length === 0 || isClosed) return
            event.preventDefault()
            attach(files)
          }}
        />
        <EmojiMenu place={{ text, textarea, onText: setText }} size={44} />
        <Button type="submit" loading={isBusy} aria-disabled={!isReady} className={classes.send}>
          {t('thread.send')}
        </Button>
      </div>
      {text.length > SHOW_COUNTER_FROM && <Counter length={text.trim().length} limit={MESSAGE_LIMIT} />}
    </form>
  )
}

const sendsInText = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key === 'Enter' && (ctrlKey || metaKey)

type AnswerProps = {
  ref: Ref<AnswerHandle>
  onPosted: () => void
  /** Where it is said that he types; where nothing is given, at the ticket. */
  typesIn?: TypingPlace
}
