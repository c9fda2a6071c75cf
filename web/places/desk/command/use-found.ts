import { IconSearch, IconTicket, IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { searchContacts } from '#contracts/contacts.ts'
import { parseQuery } from '#contracts/query/parse.ts'
import { nameText, quote } from '#contracts/query/print.ts'
import { listTickets } from '#contracts/ticket-lists.ts'
import type { ContactCard } from '#contracts/contacts.ts'
import { call } from '../../../kit/api.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import type { Command } from './command.ts'

const MOST = 6

/** Tickets by number or words, people by name or any part of mail or number. */
export function useFound(words: string) {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const { find, open } = useDeskSearch()
  const query = parseQuery(words).problems.length === 0 ? words : quote(words)
  const asked = { placeholderData: keepPreviousData, enabled: words !== '' }
  const tickets = useQuery({
    ...asked,
    queryKey: ['command', 'tickets', query],
    queryFn: ({ signal }) => call(listTickets, { query: { q: query, limit: MOST }, signal }),
  })
  const people = useQuery({
    ...asked,
    queryKey: ['command', 'people', words],
    queryFn: ({ signal }) => call(searchContacts, { query: { q: words, limit: MOST }, signal }),
  })
  if (words === '') return { tickets: [], people: [], error: null }
  return {
    tickets: (tickets.data?.items ?? []).map(({ id, number, title, status, contact }): Command => ({
      id,
      label: `#${number} ${title}`,
      side: `${contact.name} · ${common(`status.${status}`)}`,
      Icon: IconTicket,
      run: () => open(number),
    })),
    people: (people.data?.items ?? []).map((person): Command => ({
      id: person.id,
      label: person.name,
      side: reachOf(person),
      Icon: IconUser,
      run: () => find(`contact:${nameText('contact', reachOf(person) || person.id)}`),
    })),
    inList: {
      id: 'in the list',
      label: t('command.inList', { words }),
      Icon: IconSearch,
      run: () => find(query),
    } satisfies Command,
    error: tickets.error ?? people.error,
  }
}

const reachOf = ({ emails, phones }: ContactCard) => emails[0]?.value ?? phones[0]?.value ?? ''
