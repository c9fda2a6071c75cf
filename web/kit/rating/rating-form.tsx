import { Button } from '@mantine/core'
import { IconStarFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RATING_WORDS_LIMIT, stars } from '#contracts/satisfaction.ts'
import { CountedTextarea } from '../counted-textarea.tsx'
import { useForm } from '../form.ts'
import { ProblemLine } from '../problem-line.tsx'
import classes from './rating.module.css'

export type Verdict = { stars: number; words: string }
type Props = {
  question: string
  start: { stars: number | null; words: string }
  /** The language that it asks in, where that is not the reader's. */
  language?: string
  onSend: (verdict: Verdict) => Promise<void>
  onCancel?: () => void
}

/** Five stars, and words once one is chosen. Nothing is sent before the button. */
export function RatingForm({ question, start, language, onSend, onCancel }: Props) {
  const { t } = useTranslation('rating', language === undefined ? {} : { lng: language })
  const [given, setGiven] = useState(start.stars)
  const [words, setWords] = useState(start.words)
  const form = useForm(async () => {
    if (given !== null) await onSend({ stars: given, words })
  })
  const error = form.errorBeside(['words'])
  return (
    <form className={classes.form} noValidate onSubmit={form.submit}>
      <fieldset className={classes.pick}>
        <legend className="unseen">{question}</legend>
        {stars.map((star) => (
          <label key={star} data-on={given !== null && star <= given}>
            <input
              type="radio"
              name="stars"
              value={star}
              checked={given === star}
              aria-label={t('of', { stars: star })}
              onChange={() => setGiven(star)}
            />
            <IconStarFilled size={26} aria-hidden />
            <i aria-hidden>{star}</i>
          </label>
        ))}
      </fieldset>
      {given !== null && (
        <>
          <CountedTextarea
            label={t('words')}
            name="words"
            minRows={2}
            limit={RATING_WORDS_LIMIT}
            value={words}
            error={form.errorAt('words')}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          {error !== null && <ProblemLine error={error} />}
          <div className={classes.foot}>
            <Button type="submit" loading={form.isBusy}>
              {t('send')}
            </Button>
            {onCancel && (
              <Button variant="default" onClick={onCancel}>
                {t('cancel')}
              </Button>
            )}
          </div>
        </>
      )}
    </form>
  )
}
