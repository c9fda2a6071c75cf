import { Button, Modal, TextInput, UnstyledButton } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { searchContacts } from '#contracts/contacts.ts'
import type { ContactCard } from '#contracts/contacts.ts'
import { call } from '../../../kit/api.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import classes from './command.module.css'
import { NewPerson } from './new-person.tsx'

/** Looks for the person who asks, or enters him. */
export function PersonChoice({ title, onChoose, onClose }: PersonChoiceProps) {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const [words, setWords] = useState('')
  const [isNew, setNew] = useState(false)
  const asked = useDeferredValue(words.trim())
  const { data, error } = useQuery({
    queryKey: ['command', 'person', asked],
    queryFn: ({ signal }) => call(searchContacts, { query: { q: asked, limit: 8 }, signal }),
    placeholderData: keepPreviousData,
    enabled: asked !== '',
  })
  const found = asked === '' ? [] : (data?.items ?? [])
  return (
    <Modal
      opened
      onClose={onClose}
      title={isNew ? t('newTicket.person') : (title ?? t('newTicket.forWhom'))}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {isNew ? (
        <NewPerson words={words.trim()} onMade={onChoose} onBack={() => setNew(false)} />
      ) : (
        <>
          <TextInput
            data-autofocus
            label={title ?? t('newTicket.search')}
            placeholder={t('newTicket.searchHint')}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          {error && <ProblemLine error={error} />}
          <ul className={classes.people} aria-label={t('command.people')}>
            {found.map((person) => (
              <li key={person.id}>
                <UnstyledButton className={classes.person} onClick={() => onChoose(person)}>
                  <Avatar name={person.name} of={person.id} size={26} />
                  <span className={classes.words}>{person.name}</span>
                  <span className={classes.side}>
                    {[person.emails[0]?.value, person.phones[0]?.value].filter(Boolean).join(' · ')}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
          {asked !== '' && data && found.length === 0 && (
            <p className={classes.nobody}>{t('newTicket.nobody')}</p>
          )}
          <Button
            mt="sm"
            variant="default"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setNew(true)}
          >
            {t('newTicket.person')}
          </Button>
        </>
      )}
    </Modal>
  )
}

type PersonChoiceProps = {
  /** What is asked, where it is not who asks for a ticket. */
  title?: string
  onChoose: (contact: ContactCard) => void
  onClose: () => void
}
