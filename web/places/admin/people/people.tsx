import { Button, NativeSelect } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useInfiniteQuery, keepPreviousData } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { personStates } from '#contracts/people.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { More } from '../parts/more.tsx'
import { SearchInput } from '../parts/search-input.tsx'
import { useRowKeys } from '../parts/use-row-keys.ts'
import parts from '../parts/parts.module.css'
import { peopleRoles, readPeopleSearch } from '../searches.ts'
import type { PeopleSearch } from '../searches.ts'
import { peopleQuery } from './people-query.ts'
import { PeopleTable } from './people-table.tsx'
import { SecondFactorRule } from './second-factor-rule.tsx'

const route = getRouteApi('/admin/people')

export function People() {
  const { t } = useTranslation('admin-people')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useInfiniteQuery({ ...peopleQuery(search), placeholderData: keepPreviousData })
  const filter = (change: { [K in keyof PeopleSearch]?: string }) =>
    void navigate({ to: '/admin/people', search: readPeopleSearch({ ...search, ...change }), replace: true })
  useRowKeys(() => void navigate({ to: '/admin/people/new', search }))
  const people = found.data?.pages.flatMap(({ items }) => items)

  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Button
            component={Link}
            to="/admin/people/new"
            search={search}
            leftSection={<IconUserPlus size={16} aria-hidden />}
          >
            {t('add')}
          </Button>
        }
      >
        {t('title')}
      </PageTitle>
      <search className={parts.filters}>
        <SearchInput label={t('find')} value={search.words ?? ''} onSearch={(words) => filter({ words })} />
        <NativeSelect
          aria-label={t('role.label')}
          value={search.role ?? 'staff'}
          data={peopleRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          onChange={({ currentTarget }) => filter({ role: currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('state.label')}
          value={search.state ?? ''}
          data={[
            { value: '', label: t('state.all') },
            ...personStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
          ]}
          onChange={({ currentTarget }) => filter({ state: currentTarget.value })}
        />
      </search>
      {found.isPending && <Skeleton shape="rows" />}
      {found.isError && <FailureState error={found.error} onTryAgain={() => void found.refetch()} />}
      {people?.length === 0 && <EmptyState title={t('none.title')} says={t('none.says')} />}
      {people && people.length > 0 && <PeopleTable people={people} />}
      <More of={found} />
      <SecondFactorRule />
      <Outlet />
    </>
  )
}
