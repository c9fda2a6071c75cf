import { Button } from '@mantine/core'
import { IconPlus, IconSitemap } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../../kit/empty-state.tsx'
import { FailureState } from '../../../../kit/failure-state.tsx'
import { PageTitle } from '../../../../kit/page-title.tsx'
import { Skeleton } from '../../../../kit/skeletons.tsx'
import parts from '../../parts/parts.module.css'
import { useRowKeys } from '../../parts/use-row-keys.ts'
import { flowsQuery } from '../flows-query.ts'
import { FlowRow } from './flow-row.tsx'
import { ImportFlow } from './import-flow.tsx'
import classes from './list.module.css'

/** The flows of the guide: where each answers, and what came of it. */
export function Flows() {
  const { t } = useTranslation('admin-flows')
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(flowsQuery)
  useRowKeys(() => void navigate({ to: '/admin/guide/new' }))
  const items = data?.items ?? []
  const add = (
    <Button component={Link} to="/admin/guide/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('list.add')}
    </Button>
  )
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <span className={classes.verbs}>
            <ImportFlow />
            {items.length > 0 && add}
          </span>
        }
      >
        {t('title')}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('says')}
      </p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && items.length === 0 && (
        <EmptyState
          icon={<IconSitemap size={28} stroke={1.5} aria-hidden />}
          title={t('list.none')}
          says={t('list.noneSays')}
          action={add}
        />
      )}
      {items.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('list.flow')}</th>
              <th scope="col">{t('list.version')}</th>
              <th scope="col" className={parts.wide}>
                {t('list.figures')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...items]
              .sort((a, b) => Number(a.archived) - Number(b.archived))
              .map((flow) => (
                <FlowRow key={flow.id} flow={flow} />
              ))}
          </tbody>
        </table>
      )}
    </>
  )
}
