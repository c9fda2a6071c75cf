import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, Outlet, useNavigate, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from './parts.module.css'
import { useRowKeys } from './use-row-keys.ts'

type RecordsPageOf = {
  words: { title: string; says: string; add: string; none: string; noneSays: string }
  /** Where a new one is added. */
  newOne: LinkProps['to']
  /** Other ways on from here, before that of adding. */
  aside?: ReactNode
  query: {
    data: { items: readonly unknown[] } | undefined
    error: Error | null
    isPending: boolean
    refetch: () => unknown
  }
  /** What stands before the list. */
  above?: ReactNode
  /** The table of them. */
  children: ReactNode
}

/** All records of one kind: a new one by button and key, and the panel of one above it. */
export function RecordsPage({ words, newOne, aside, above, query, children }: RecordsPageOf) {
  const navigate = useNavigate()
  useRowKeys(() => void navigate({ to: newOne }))
  const { data, error, isPending, refetch } = query
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Group gap="xs">
            {aside}
            <Button component={Link} to={newOne} leftSection={<IconPlus size={16} aria-hidden />}>
              {words.add}
            </Button>
          </Group>
        }
      >
        {words.title}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {words.says}
      </p>
      {above}
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={words.none} says={words.noneSays} />}
      {data && data.items.length > 0 && children}
      <Outlet />
    </>
  )
}
