import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './search-own.module.css'

const fetchFound = () => import('./found-own.tsx').then(({ FoundOwn }) => ({ default: FoundOwn }))
const FoundOwn = lazy(fetchFound)

/** Finds answers, and among one's own tickets, while one types. A plain input: the first load has nothing to give away. */
export function SearchOwn() {
  const { t } = useTranslation('portal')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  return (
    <search>
      <form
        className={classes.field}
        onSubmit={(event) => {
          event.preventDefault()
          if (words !== '') void navigate({ to: '/portal/tickets', search: { show: 'all', words } })
        }}
      >
        <IconSearch size={20} stroke={1.7} aria-hidden />
        <input
          type="search"
          aria-label={t('search.home')}
          placeholder={t('search.home')}
          maxLength={200}
          value={typed}
          onFocus={() => void fetchFound()}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Escape') setTyped('')
          }}
        />
      </form>
      <Suspense>{words !== '' && <FoundOwn typed={words} />}</Suspense>
    </search>
  )
}
