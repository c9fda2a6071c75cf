import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { sendsInTalk } from '../../thread/sends-in-talk.ts'
import classes from '../chat.module.css'

/** The place to say it in one's own words. */
export function WriteLine({ isBusy, onWords }: { isBusy: boolean; onWords: (text: string) => void }) {
  const { t } = useTranslation('portal-guide')
  const [text, setText] = useState('')
  return (
    <form
      className={classes.write}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '' || isBusy) return
        onWords(text.trim())
        setText('')
      }}
    >
      <Textarea
        autosize
        minRows={1}
        maxRows={6}
        aria-label={t('write')}
        placeholder={t('write')}
        maxLength={MESSAGE_LIMIT}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (!sendsInTalk(event)) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      <Button type="submit" aria-disabled={text.trim() === '' || isBusy}>
        {t('send')}
      </Button>
    </form>
  )
}
