import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../parts/parts.module.css'
import { RulesForm } from './rules-form.tsx'
import { rulesQuery } from './rules-query.ts'

/** Whether, with which words and for how long customers are asked what they think. */
export function Satisfaction() {
  const { t } = useTranslation('admin-satisfaction')
  const { data, error, isPending, refetch } = useQuery(rulesQuery)
  return (
    <>
      <PageTitle size="large">{t('title')}</PageTitle>
      <p className={parts.says}>{t('says')}</p>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/office/reports/counted" search={{ figure: 'ratings' }} />
          )}
        >
          {t('read')}
        </Anchor>
      </p>
      {isPending && <Skeleton shape="form" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && <RulesForm key={JSON.stringify(data)} rules={data} />}
    </>
  )
}
