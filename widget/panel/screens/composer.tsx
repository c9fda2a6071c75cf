import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Chat } from '#contracts/chat-shapes.ts'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { t } from '../../words/words.ts'
import { sendFile, sendText } from '../chat/outbox.ts'
import { stopTyping, tellTyping } from '../chat/typing.ts'
import { Icon } from '../icon.tsx'
import { EmojiPicker } from './emoji.tsx'

/** From here on it says how much room is left; what is longer stays, and is not sent. */
const NEAR = 500

export function Composer({ chat }: { chat: Chat }) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const files = useRef<HTMLInputElement>(null)
  // As high as its words, up to a third of the panel.
  useLayoutEffect(() => {
    if (field.current) fit(field.current)
  }, [text])

  const write = (next: string) => {
    setText(next)
    tellTyping(next, chat.showsTyping)
  }
  const words = text.trim()
  const left = MESSAGE_LIMIT - words.length
  const maySend = words !== '' && left >= 0
  const send = () => {
    if (!maySend) return
    sendText(words)
    setText('')
    stopTyping()
    field.current?.focus()
  }
  const insert = (sign: string) => {
    const at = field.current?.selectionEnd ?? text.length
    write(text.slice(0, at) + sign + text.slice(at))
    field.current?.focus()
  }
  const take = (list: Iterable<File>) => {
    for (const file of list) sendFile(file)
  }
  if (!chat.abilities.write) return null
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {chat.showsTyping && <p class="hint">{t('showsTyping')}</p>}
      <div class="room">
        <textarea
          ref={field}
          data-first
          rows={1}
          aria-label={t('write')}
          placeholder={t('write')}
          value={text}
          aria-invalid={left < 0}
          aria-describedby="left"
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onBlur={stopTyping}
          onPaste={(event) => {
            const pasted = event.clipboardData?.files
            if (!pasted?.length) return
            event.preventDefault()
            take(pasted)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            send()
          }}
        />
        <input
          ref={files}
          type="file"
          hidden
          multiple
          onChange={({ currentTarget }) => {
            take(currentTarget.files ?? [])
            currentTarget.value = ''
          }}
        />
        <button type="button" class="round" aria-label={t('attach')} onClick={() => files.current?.click()}>
          <Icon of="clip" />
        </button>
        <EmojiPicker onPick={insert} />
        <button type="submit" class="round send" aria-label={t('send')} aria-disabled={!maySend}>
          <Icon of="send" />
        </button>
      </div>
      {left < NEAR && (
        <output id="left" class={left < 0 ? 'wrong' : 'hint'}>
          {left < 0 ? t('over', { n: -left }) : t('left', { n: left })}
        </output>
      )}
    </form>
  )
}

function fit(field: HTMLTextAreaElement) {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
