import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../../admin/parts/parts.module.css'
import { SearchInput } from '../../admin/parts/search-input.tsx'
import { useRowKeys } from '../../admin/parts/use-row-keys.ts'
import { cannedQuery } from '../../desk/composer/canned/canned-query.ts'
import { useKeptLive } from '../use-kept-live.ts'
import { ReplyRow } from './reply-row.tsx'

/** Few enough to be looked through here; those who keep more than this find them by typing. */
const MANY = 8

export function Replies() {
  const { t } = useTranslation('replies')
  const { t: common } = useTranslation()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const { data, error, isPending, refetch } = useQuery(cannedQuery)
  useKeptLive(data?.position)
  useRowKeys(() => void navigate({ to: '/desk/replies/new' }))
  const items = data?.items ?? []
  const shown = items.filter(({ name, texts }) =>
    [name, ...Object.values(texts)].join('\n').toLowerCase().includes(words.toLowerCase()),
  )
  const add = (
    <Button component={Link} to="/desk/replies/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageTitle size="large" aside={items.length > 0 && add}>
        {t('title')}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('says')}
      </p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && items.length === 0 && <EmptyState title={t('none')} says={t('noneSays')} action={add} />}
      {items.length > MANY && (
        <search className={parts.filters}>
          <SearchInput label={common('pickSearch')} value={words} onSearch={setWords} />
        </search>
      )}
      {items.length > 0 && shown.length === 0 && <p className={parts.says}>{common('pickNothing')}</p>}
      {shown.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col" className={parts.wide}>
                {t('languages')}
              </th>
              <th scope="col">{t('scope.label')}</th>
              <th scope="col" className={parts.wide}>
                {t('used')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((reply) => (
              <ReplyRow key={reply.id} reply={reply} />
            ))}
          </tbody>
        </table>
      )}
      <Outlet />
    </>
  )
}
