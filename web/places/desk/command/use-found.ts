import { IconFileText, IconSearch, IconTicket, IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { searchContacts } from '#contracts/contacts.ts'
import { parseQuery } from '#contracts/query/parse.ts'
import { nameText, quote } from '#contracts/query/print.ts'
import { listTickets } from '#contracts/ticket-lists.ts'
import type { ContactCard } from '#contracts/contacts.ts'
import { call } from '../../../kit/api.ts'
import { useFoundArticles } from '../../../kit/articles/use-found-articles.ts'
import { plain } from '../articles/article-choice.tsx'
import { useDeskSearch } from '../use-desk-search.ts'
import type { Command } from './command.ts'

const MOST = 6

/** Articles by words, tickets by number or words, people by name or any part of mail or number. */
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
  const articles = useFoundArticles(words, MOST)
  const navigate = useNavigate()
  if (words === '') return { tickets: [], people: [], articles: [], error: null }
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
    articles: articles.map(({ id, locale, title, state, path }): Command => ({
      id: `article ${id} ${locale}`,
      label: plain(title),
      side: t(`command.article.${state}`),
      Icon: IconFileText,
      run: () =>
        state === 'published'
          ? void window.open(path, '_blank', 'noopener')
          : void navigate({ to: '/articles/$id', params: { id }, search: { locale } }),
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
