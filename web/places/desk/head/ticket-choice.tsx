import { Loader, Radio, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listTickets } from '#contracts/ticket-lists.ts'
import { call } from '../../../kit/api.ts'
import { StatusBadge } from '../../../kit/status-badge.tsx'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './ticket-choice.module.css'

/** Looks for another ticket by number or words; `of` limits it to one contact. */
export function TicketChoice({ of, chosen, onChoose }: TicketChoiceProps) {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const q = [of && `contact:${of}`, termOf(asked)].filter(Boolean).join(' ')
  const { data, isFetching } = useQuery({
    queryKey: ['tickets-to-choose', q],
    queryFn: ({ signal }) => call(listTickets, { query: { q, limit: 20 }, signal }),
    placeholderData: (before) => before,
  })
  const found = data?.items.filter(({ id }) => id !== ticket.id) ?? []
  return (
    <>
      <TextInput
        data-autofocus
        label={t('choose.label')}
        placeholder={t('choose.placeholder')}
        value={words}
        rightSection={isFetching ? <Loader size={14} /> : undefined}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <Radio.Group aria-label={t('choose.found')} value={chosen ?? null} onChange={onChoose}>
        <ul className={classes.list}>
          {found.map(({ id, number, title, status, contact }) => (
            <li key={id} className={classes.line}>
              <Radio value={id} label={`#${number} ${title}`} description={contact.name} />
              <StatusBadge status={status} />
            </li>
          ))}
        </ul>
      </Radio.Group>
      {data && found.length === 0 && <p className={classes.nothing}>{t('choose.nothing')}</p>}
    </>
  )
}

/** A number alone, with or without its sign, means that ticket; anything else is looked for as words. */
function termOf(text: string): string {
  const number = /^#?(\d{1,9})$/.exec(text)?.[1]
  if (number && Number(number) > 0) return `number:${number}`
  return text === '' ? '' : `"${text.replaceAll('"', ' ')}"`
}

type TicketChoiceProps = {
  of?: string
  chosen: string | undefined
  onChoose: (id: string) => void
}
