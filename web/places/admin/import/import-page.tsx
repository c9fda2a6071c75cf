import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderImport } from '#contracts/order-imports.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../parts/parts.module.css'
import { ImportAtWork } from './import-at-work.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { importQuery } from './import-query.ts'
import { MappingForm } from './mapping-form.tsx'

/** One file on its way to orders, step by step. */
export function ImportPage() {
  const { id } = useParams({ from: '/admin/import/$id' })
  const { t } = useTranslation('admin-import')
  const { data, error, isPending, refetch } = useQuery(importQuery(id))
  return (
    <>
      <Anchor component={Link} to="/admin/import">
        {t('all')}
      </Anchor>
      <PageTitle size="large" key={id}>
        {data?.name ?? t('title')}
      </PageTitle>
      {isPending && <Skeleton shape="form" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && <Step key={`${id} ${data.status}`} of={data} />}
    </>
  )
}

function Step({ of }: { of: OrderImport }) {
  const { t } = useTranslation('admin-import')
  const [isMapping, setMapping] = useState(of.status === 'read')
  const isForgotten = of.status === 'cancelled' && of.rows.fits + of.rows.stored === 0
  return (
    <>
      <output className={parts.says} style={{ display: 'block', marginBottom: 16 }}>
        {t('rows', { count: of.rowCount })} · {t(`status.${of.status}`)}
      </output>
      {isForgotten && <p>{t('forgotten')}</p>}
      {(of.status === 'checking' || of.status === 'storing') && <ImportAtWork of={of} />}
      {isMapping && <MappingForm of={of} />}
      {!isMapping && !isForgotten && ['checked', 'stored', 'cancelled'].includes(of.status) && (
        <ImportOutcome of={of} onMap={() => setMapping(true)} />
      )}
    </>
  )
}
