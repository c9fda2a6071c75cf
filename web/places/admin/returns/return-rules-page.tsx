import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../parts/parts.module.css'
import { ReturnDays } from './return-days.tsx'
import { returnRulesQuery } from './return-rules-query.ts'

/** For how long after the order something may come back, and where the rest is said. */
export function ReturnRulesPage() {
  const { t } = useTranslation('admin-catalog')
  const { data, error, isPending, refetch } = useQuery(returnRulesQuery)
  return (
    <>
      <PageTitle size="large">{t('returns.title')}</PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('returns.says')}
      </p>
      {isPending && <Skeleton shape="form" times={1} />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && <ReturnDays key={data.days} rules={data} />}
      <section className={parts.section}>
        <h2>{t('returns.more')}</h2>
        <p className={parts.line}>
          <span>{t('returns.products')}</span>
          <Anchor component={Link} to="/admin/products">
            {t('returns.toProducts')}
          </Anchor>
        </p>
        <p className={parts.line}>
          <span>{t('returns.type')}</span>
          <Anchor component={Link} to="/admin/types">
            {t('returns.toTypes')}
          </Anchor>
        </p>
        <p className={parts.line}>
          <span>{t('returns.queue')}</span>
          <Anchor component={Link} to="/admin/queues">
            {t('returns.toQueues')}
          </Anchor>
        </p>
      </section>
    </>
  )
}
