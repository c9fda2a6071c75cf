import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { orderRules } from '#contracts/rules.ts'
import type { Rule } from '#contracts/rules.ts'
import { call } from '../../../kit/api.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { say } from '../../../kit/toast.ts'
import parts from '../parts/parts.module.css'
import { moved } from '../parts/reorder.ts'
import { useDrag } from '../parts/use-drag.ts'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { RuleRow } from './rule-row.tsx'
import classes from './rules.module.css'
import { rulesQuery } from './rules-query.ts'
import { useRulesLive } from './use-rules-live.ts'

export function Rules() {
  const { t } = useTranslation('admin-rules')
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(rulesQuery)
  useRulesLive(data?.position)
  const items = data?.items ?? []
  const order = useOrder(items)
  const drag = useDrag(order.show)
  const add = (
    <Button component={Link} to="/admin/rules/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('add')}
    </Button>
  )
  useRowKeys(() => void navigate({ to: '/admin/rules/new' }))
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
      {items.length > 0 && (
        <ol className={classes.list} aria-label={t('title')}>
          {items.map((rule, at) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              order={{ at, length: items.length, onMove: (to) => void order.save(moved(items, at, to)) }}
              drag={{
                isDragged: drag.from === at,
                handle: drag.handle(at),
                row: drag.row(at),
                onDrop: () => void order.save(items),
              }}
            />
          ))}
        </ol>
      )}
    </>
  )
}

/** What is seen while one drags is kept when it is let go. */
function useOrder(items: readonly Rule[]) {
  const client = useQueryClient()
  const wordsOf = useProblemWords()
  const put = (next: Rule[]) =>
    client.setQueryData(rulesQuery.queryKey, (before) => before && { ...before, items: next })
  return {
    show: (from: number, to: number) => void put(moved(items, from, to)),
    async save(next: readonly Rule[]) {
      put([...next])
      try {
        const saved = await call(orderRules, { body: { ids: next.map(({ id }) => id) } })
        put(saved.items)
      } catch (error) {
        say(wordsOf(error).title, { tone: 'bad' })
        void client.invalidateQueries(rulesQuery)
      }
    },
  }
}
