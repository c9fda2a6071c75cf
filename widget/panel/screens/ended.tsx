import { useState } from 'preact/hooks'
import { RATING_LIMIT } from '#contracts/chat.ts'
import type { Chat } from '#contracts/chat-shapes.ts'
import { t } from '../../words/words.ts'
import { rate } from '../chat/conversation.ts'
import { moveFocus } from '../focus.ts'
import { Icon } from '../icon.tsx'
import { change, now } from '../store.ts'
import { wordsOfRefusal } from './refusal-words.ts'
import { Transcript } from './transcript.tsx'

const FIVE = [1, 2, 3, 4, 5]

/** After the end: what he thinks of it, and the way to the next. */
export function Ended({ chat }: { chat: Chat }) {
  return (
    <section class="ended">
      <p>{t('ended')}</p>
      {chat.rating ? (
        <output>
          <b>{t('rateThanks')}</b>
        </output>
      ) : (
        chat.abilities.rate && <Rating asks={t(chat.ticketId === null ? 'rateGuide' : 'rateAsk')} />
      )}
      <Transcript chat={chat} />
      <button
        type="button"
        class="plain"
        onClick={() => {
          change({ screen: now().opening ? 'guide' : 'ask' })
          moveFocus()
        }}
      >
        {t('startAnother')}
      </button>
    </section>
  )
}

function Rating({ asks }: { asks: string }) {
  const [stars, setStars] = useState(0)
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        rate(stars, words.trim()).catch((error: unknown) => setWrong(wordsOfRefusal(error)))
      }}
    >
      <fieldset class="stars">
        <legend>{asks}</legend>
        {FIVE.map((n) => (
          <label key={n} class={n <= stars ? 'lit' : ''}>
            <input
              type="radio"
              name="stars"
              class="unseen"
              checked={n === stars}
              onChange={() => setStars(n)}
            />
            <Icon of="star" size={30} />
            <span class="unseen">{t('star', { n })}</span>
          </label>
        ))}
      </fieldset>
      {stars > 0 && (
        <>
          <label class="field">
            <span class="label">
              {t('rateWords')} <small>{t('optional')}</small>
            </span>
            <textarea
              rows={2}
              maxLength={RATING_LIMIT}
              value={words}
              onInput={({ currentTarget }) => setWords(currentTarget.value)}
            />
          </label>
          <button type="submit" class="main">
            {t('rateSend')}
          </button>
        </>
      )}
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </form>
  )
}
