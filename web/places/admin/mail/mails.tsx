import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MailRow } from '#contracts/mails.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { More } from '../parts/more.tsx'
import parts from '../parts/parts.module.css'
import { SearchInput } from '../parts/search-input.tsx'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { readMailSearch } from '../searches.ts'
import { mailsQuery } from './mail-query.ts'
import { MailState } from './mail-state.tsx'
import { MailStatusTag } from './mail-status-tag.tsx'
import { StatusFilter } from './status-filter.tsx'
import { TestMail } from './test-mail.tsx'

const route = getRouteApi('/admin/mail')

export function Mails() {
  const { t } = useTranslation('admin-mail')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useInfiniteQuery({ ...mailsQuery(search), placeholderData: keepPreviousData })
  const filter = (change: { status?: string; q?: string }) =>
    void navigate({ to: '/admin/mail', search: readMailSearch({ ...search, ...change }), replace: true })
  useRowKeys()
  const mails = found.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <PageTitle size="large" aside={<TestMail />}>
        {t('title')}
      </PageTitle>
      <MailState />
      <search className={parts.filters}>
        <SearchInput label={t('find')} value={search.q ?? ''} onSearch={(q) => filter({ q })} />
        <StatusFilter value={search.status} onChoose={(status) => filter({ status })} />
      </search>
      {found.isPending && <Skeleton shape="rows" />}
      {found.isError && <FailureState error={found.error} onTryAgain={() => void found.refetch()} />}
      {mails?.length === 0 && <EmptyState title={t('none.title')} says={t('none.says')} />}
      {mails && mails.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('subject')}</th>
              <th scope="col">{t('status.label')}</th>
              <th scope="col" className={parts.wide}>
                {t('written')}
              </th>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <Row key={mail.id} mail={mail} />
            ))}
          </tbody>
        </table>
      )}
      <More of={found} />
      <Outlet />
    </>
  )
}

function Row({ mail: { id, subject, toName, toAddress, status, createdAt } }: { mail: MailRow }) {
  const search = route.useSearch()
  return (
    <tr>
      <th scope="row">
        <Link to="/admin/mail/$id" params={{ id }} search={search} className={parts.row} data-row>
          {subject}
        </Link>
        <div className={parts.second}>{[toName, toAddress].filter(Boolean).join(' · ')}</div>
      </th>
      <td>
        <MailStatusTag status={status} />
      </td>
      <td className={`${parts.wide} ${parts.quiet}`}>
        <RelativeTime at={createdAt} />
      </td>
    </tr>
  )
}
