import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { showLook } from '#contracts/look.ts'
import { call } from '../../../kit/api.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../parts/parts.module.css'
import { LogoPart } from './logo-part.tsx'
import { LookForm } from './look-form.tsx'

export function LookPage() {
  const { t } = useTranslation('admin')
  const { data, error, refetch } = useQuery({
    queryKey: ['admin', 'look'],
    queryFn: ({ signal }) => call(showLook, { signal }),
    staleTime: 0,
  })
  return (
    <>
      <PageTitle size="large">{t('lookPage.title')}</PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('lookPage.says')}
      </p>
      {data && (
        <div className={parts.form}>
          <LookForm look={data} />
          <LogoPart />
        </div>
      )}
      {!data && !error && <Skeleton shape="form" times={3} />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </>
  )
}
