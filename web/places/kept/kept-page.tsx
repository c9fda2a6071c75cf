import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../kit/empty-state.tsx'
import { FailureState } from '../../kit/failure-state.tsx'
import { PageTitle } from '../../kit/page-title.tsx'
import { Skeleton } from '../../kit/skeletons.tsx'
import parts from '../admin/parts/parts.module.css'
import { SearchInput } from '../admin/parts/search-input.tsx'
import { useRowKeys } from '../admin/parts/use-row-keys.ts'
import type { AskedKept } from './kept-panel.tsx'
import type { Kept } from './kept.ts'
import { useKeptLive } from './use-kept-live.ts'

/** Few enough to be looked through here; those who keep more than this find them by typing. */
const MANY = 8

/** Everything of one kind that is kept, by name. */
export function KeptPage<K extends Kept>({ asked, words, add, textOf, heads, Row }: KeptPageProps<K>) {
  const { t: common } = useTranslation()
  const { t } = useTranslation('kept')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const { data, error, refetch } = asked
  useKeptLive(data?.position)
  useRowKeys(() => void navigate({ to: add }))
  const items = data?.items ?? []
  const shown = items.filter((one) => textOf(one).toLowerCase().includes(typed.toLowerCase()))
  const button = (
    <Button component={Link} to={add} leftSection={<IconPlus size={16} aria-hidden />}>
      {words.add}
    </Button>
  )
  return (
    <>
      <PageTitle size="large" aside={items.length > 0 && button}>
        {words.title}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {words.says}
      </p>
      {!data && !error && <Skeleton shape="rows" />}
      {error !== null && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && items.length === 0 && <EmptyState title={words.none} says={words.noneSays} action={button} />}
      {items.length > MANY && (
        <search className={parts.filters}>
          <SearchInput label={common('pickSearch')} value={typed} onSearch={setTyped} />
        </search>
      )}
      {items.length > 0 && shown.length === 0 && <p className={parts.says}>{common('pickNothing')}</p>}
      {shown.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              {heads}
              <th scope="col">{t('scope.label')}</th>
              <th scope="col" className={parts.wide}>
                {t('used')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Row key={one.id} kept={one} />
            ))}
          </tbody>
        </table>
      )}
      <Outlet />
    </>
  )
}

type KeptPageProps<K> = {
  asked: Omit<AskedKept<K>, 'data'> & { data: { items: K[]; position: string } | undefined }
  words: { title: string; says: string; add: string; none: string; noneSays: string }
  add: '/desk/replies/new' | '/desk/macros/new'
  /** What is looked through by typing. */
  textOf: (kept: K) => string
  /** The heads of the columns that only this kind has. */
  heads?: ReactNode
  Row: ComponentType<{ kept: K }>
}
