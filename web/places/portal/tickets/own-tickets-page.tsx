import { Button, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../../kit/page-title.tsx'
import { filterNames } from '../filters.ts'
import { FoundTickets } from './found-tickets.tsx'
import classes from './own-tickets-page.module.css'

/** All own tickets, by filter and words; both stand in the address. */
export function OwnTicketsPage() {
  const { t } = useTranslation('portal')
  const navigate = useNavigate()
  const { show = 'open', words = '' } = useSearch({ from: '/portal/tickets' })
  const look = useDebouncedCallback((typed: string) => {
    void navigate({ to: '/portal/tickets', search: { show, words: typed.trim() }, replace: true })
  }, 200)
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle size="large">{t('myTickets')}</PageTitle>
        <Button component={Link} to="/portal/new" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('newTicket')}
        </Button>
      </div>
      <div className={classes.controls}>
        <nav className={classes.filters} aria-label={t('filters')}>
          {filterNames.map((name) => (
            <Link
              key={name}
              to="/portal/tickets"
              search={{ show: name, words }}
              replace
              className={classes.filter}
              aria-current={name === show ? 'true' : undefined}
            >
              {t(`filter.${name}`)}
            </Link>
          ))}
        </nav>
        <TextInput
          type="search"
          className={classes.search}
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
          defaultValue={words}
          maxLength={200}
          onChange={({ currentTarget }) => look(currentTarget.value)}
        />
      </div>
      <FoundTickets filter={show} words={words} />
    </div>
  )
}
