import { Tabs } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OrderImport } from '#contracts/order-imports.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { More } from '../parts/more.tsx'
import parts from '../parts/parts.module.css'
import { importRowsQuery } from './import-query.ts'
import { ProblemRows } from './problem-rows.tsx'
import { UnderstoodRows } from './understood-rows.tsx'

/** Row by row: what does not fit and why, and how the others were understood. */
export function ImportRows({ of }: { of: OrderImport }) {
  const { t } = useTranslation('admin-import')
  const { wrong, leftOut, there, fits, stored } = of.rows
  const problems = wrong + leftOut + there
  const understood = fits + stored
  return (
    <Tabs defaultValue={problems > 0 ? 'problems' : 'fits'} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="problems">{t('tabs.problems', { number: problems })}</Tabs.Tab>
        <Tabs.Tab value="fits">{t('tabs.fits', { number: understood })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="problems" pt="sm">
        <Rows of={of} which="problems" />
      </Tabs.Panel>
      <Tabs.Panel value="fits" pt="sm">
        <Rows of={of} which="fits" />
      </Tabs.Panel>
    </Tabs>
  )
}

function Rows({ of, which }: { of: OrderImport; which: 'problems' | 'fits' }) {
  const { t } = useTranslation('admin-import')
  const found = useInfiniteQuery(importRowsQuery(of.id, which))
  const rows = found.data?.pages.flatMap(({ items }) => items)
  if (found.isError && !rows)
    return <FailureState error={found.error} onTryAgain={() => void found.refetch()} />
  if (!rows) return <Skeleton shape="rows" times={3} />
  if (rows.length === 0) return <p className={parts.says}>{t(which === 'fits' ? 'noFits' : 'noProblems')}</p>
  return (
    <>
      {which === 'fits' ? <UnderstoodRows rows={rows} /> : <ProblemRows of={of} rows={rows} />}
      <More of={found} />
    </>
  )
}
