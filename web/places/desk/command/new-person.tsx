import { Button, Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addContact } from '#contracts/contacts.ts'
import type { ContactCard } from '#contracts/contacts.ts'
import { call } from '../../../kit/api.ts'
import { Problem } from '../../../kit/problem.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import classes from './command.module.css'

const fields = ['name', 'email', 'phone', 'place'] as const
type Draft = Record<(typeof fields)[number], string>

/** What was looked for and not found is most likely the name, the mail or the number of the new person. */
function draftOf(words: string): Draft {
  const empty = { name: '', email: '', phone: '', place: '' }
  if (words.includes('@')) return { ...empty, email: words }
  return /^\+?[\d\s()-]+$/.test(words) ? { ...empty, phone: words } : { ...empty, name: words }
}

export function NewPerson({ words, onMade, onBack }: NewPersonProps) {
  const { t } = useTranslation('desk-list')
  const [draft, setDraft] = useState(() => draftOf(words))
  const add = useMutation({
    mutationFn: ({ name, ...others }: Draft) => {
      const given = Object.entries(others).filter(([, value]) => value.trim() !== '')
      return call(addContact, { body: { name, ...Object.fromEntries(given) } })
    },
    onSuccess: onMade,
  })
  const wrong = add.error instanceof Problem ? add.error : undefined
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(draft)
      }}
    >
      {fields.map((field) => (
        <TextInput
          key={field}
          data-autofocus={field === 'name' || undefined}
          required={field === 'name'}
          type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
          label={t(`newTicket.fields.${field}`)}
          maxLength={field === 'phone' ? 40 : field === 'email' ? 254 : 100}
          value={draft[field]}
          error={wrong?.field === field ? wrong.message : undefined}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      {add.isError && <ProblemLine error={add.error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onBack}>
          {t('newTicket.back')}
        </Button>
        <Button type="submit" loading={add.isPending} disabled={draft.name.trim() === ''}>
          {t('newTicket.goOn')}
        </Button>
      </Group>
    </form>
  )
}

type NewPersonProps = { words: string; onMade: (contact: ContactCard) => void; onBack: () => void }
