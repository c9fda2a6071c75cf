import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../parts/parts.module.css'
import { Tag } from '../parts/tag.tsx'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { chatLanguagesQuery } from './languages-query.ts'

/** What the chat speaks besides the languages of the product. */
export function ChatLanguages() {
  const { t } = useTranslation('admin-languages')
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(chatLanguagesQuery)
  useRowKeys(() => void navigate({ to: '/admin/chat-languages/new' }))
  const add = (
    <Button component={Link} to="/admin/chat-languages/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('add')}
    </Button>
  )
  const total = Object.keys(data?.english ?? {}).length
  return (
    <>
      <PageTitle size="large" aside={add}>
        {t('title')}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('says')}
      </p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={t('none')} says={t('noneSays')} />}
      {data && data.items.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('words')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ code, name, words, archived }) => (
              <tr key={code}>
                <th scope="row">
                  <Link to="/admin/chat-languages/$code" params={{ code }} className={parts.row} data-row>
                    <bdi lang={code}>{name}</bdi>
                  </Link>
                  <div className={parts.tags}>
                    <Tag>{code}</Tag>
                    {archived && <Tag tone="warn">{t('archived')}</Tag>}
                  </div>
                </th>
                <td>{t('done', { done: Object.keys(words).length, total })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Outlet />
    </>
  )
}
