import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TITLE_LIMIT } from '#contracts/tickets.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './head.module.css'
import { useCommands } from './use-commands.ts'

export function TitleForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { t: common } = useTranslation()
  const { ticket } = useOpenThread()
  const { change, isBusy } = useCommands()
  const [title, setTitle] = useState(ticket.title)

  async function save() {
    const wanted = title.trim()
    if (wanted === '' || wanted === ticket.title || (await change({ title: wanted }))) onClose()
  }

  return (
    <form
      className={classes.titleForm}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        autoFocus
        aria-label={t('facts.title')}
        value={title}
        maxLength={TITLE_LIMIT}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
      <Button type="submit" loading={isBusy}>
        {t('save')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {common('cancel')}
      </Button>
    </form>
  )
}
