import { NativeSelect } from '@mantine/core'
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { auditTopics, listAudit } from '#contracts/system.ts'
import { call } from '../../../kit/api.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { useStaff } from '../../../kit/vocabulary.ts'
import { More } from '../parts/more.tsx'
import parts from '../parts/parts.module.css'
import { readAuditSearch } from '../searches.ts'
import type { AuditSearch } from '../searches.ts'
import { AuditRow } from './audit-row.tsx'

const route = getRouteApi('/admin/audit')

const auditQuery = ({ about, by }: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'audit', about, by],
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, {
        query: {
          ...(about && { about }),
          ...(by && { actorId: by }),
          ...(pageParam && { after: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })

export function Audit() {
  const { t } = useTranslation('admin')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const staff = useStaff()
  const found = useInfiniteQuery({ ...auditQuery(search), placeholderData: keepPreviousData })
  const filter = (change: { [K in keyof AuditSearch]?: string }) =>
    void navigate({ to: '/admin/audit', search: readAuditSearch({ ...search, ...change }), replace: true })
  const lines = found.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <PageTitle size="large">{t('auditPage.title')}</PageTitle>
      <p className={parts.says}>{t('auditPage.says')}</p>
      <search className={parts.filters}>
        <NativeSelect
          aria-label={t('auditPage.about.label')}
          value={search.about ?? ''}
          data={[
            { value: '', label: t('auditPage.about.all') },
            ...auditTopics.map((about) => ({ value: about, label: t(`auditPage.about.${about}`) })),
          ]}
          onChange={({ currentTarget }) => filter({ about: currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('auditPage.who')}
          value={search.by ?? ''}
          data={[
            { value: '', label: t('auditPage.everybody') },
            ...staff.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => filter({ by: currentTarget.value })}
        />
      </search>
      {found.isPending && <Skeleton shape="rows" />}
      {found.isError && <FailureState error={found.error} onTryAgain={() => void found.refetch()} />}
      {lines?.length === 0 && <EmptyState title={t('auditPage.none')} says={t('auditPage.noneSays')} />}
      {lines && lines.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('auditPage.what')}</th>
              <th scope="col">{t('auditPage.who')}</th>
              <th scope="col" className={parts.wide}>
                {t('auditPage.address')}
              </th>
              <th scope="col">{t('auditPage.when')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <AuditRow key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      )}
      <More of={found} />
    </>
  )
}
