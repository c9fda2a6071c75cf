import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundWords } from '../found-words.tsx'
import { ownTicketsQuery } from '../own-tickets.ts'
import { TicketStatus } from '../ticket-status.tsx'
import classes from './home.module.css'

/** Finds among one's own tickets while one types. */
export function SearchOwn() {
  const { t } = useTranslation('portal')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim().slice(0, 200), 150)
  const { data } = useInfiniteQuery({
    ...ownTicketsQuery({ filter: 'all', words, limit: 5 }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })
  const found = words === '' || typed.trim() === '' ? undefined : data?.pages[0]?.items
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() === '') return
          void navigate({ to: '/portal/tickets', search: { show: 'all', words: typed.trim() } })
        }}
      >
        <TextInput
          type="search"
          size="lg"
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          leftSection={<IconSearch size={20} stroke={1.7} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Escape') setTyped('')
          }}
        />
      </form>
      <output className="unseen">{found && t('search.found', { count: found.length })}</output>
      {found && (
        <ul className={classes.found}>
          {found.map(({ id, title, number, status, found: where }) => (
            <li key={id}>
              <Link to="/portal/t/$id" params={{ id }}>
                <FoundWords text={title} words={words.split(/\s+/)} />
                {where && <FoundWords text={where} />}
                <span className={classes.foundAbout}>
                  <TicketStatus status={status} /> <span className="figures">#{number}</span>
                </span>
              </Link>
            </li>
          ))}
          <li>
            <Link to="/portal/new" search={{ title: typed.trim().slice(0, 100) }} className={classes.ask}>
              {t(found.length === 0 ? 'search.nothing' : 'search.orAsk')}
            </Link>
          </li>
        </ul>
      )}
    </search>
  )
}
