import { Button, NativeSelect } from '@mantine/core'
import { IconArrowBackUp, IconDownload, IconPackage } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { exportReturns, returnReasons, returnSteps } from '#contracts/returns.ts'
import { addressOf } from '../../../kit/address.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { useLive } from '../../../kit/live.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { RailLink } from '../../../kit/rail-link.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { More } from '../../admin/parts/more.tsx'
import parts from '../../admin/parts/parts.module.css'
import { SearchInput } from '../../admin/parts/search-input.tsx'
import { useRowKeys } from '../../admin/parts/use-row-keys.ts'
import { SectionsFrame } from '../../sections-frame.tsx'
import { useSelection } from '../list/use-selection.ts'
import { MoveMany } from './move-many.tsx'
import { readReturnsSearch } from './returns-search.ts'
import type { ReturnsSearch } from './returns-search.ts'
import { returnsKey, returnsQuery } from './returns-query.ts'
import { ReturnsTable } from './returns-table.tsx'

const route = getRouteApi('/desk/returns')
const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

/** All returns that are under way, or those that the address asks for, live. */
export function ReturnsPage() {
  const { t } = useTranslation('returns')
  return (
    <SectionsFrame place="desk" label={t('list.title')}>
      <RailLink to="/desk" activeOptions={{ exact: true }} icon={<IconArrowBackUp {...icon} />}>
        {t('list.back')}
      </RailLink>
      <RailLink to="/desk/returns" activeOptions={{ includeSearch: false }} icon={<IconPackage {...icon} />}>
        {t('list.title')}
      </RailLink>
    </SectionsFrame>
  )
}

export function ReturnsList() {
  const { t } = useTranslation('returns')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const found = useInfiniteQuery({ ...returnsQuery(search), placeholderData: keepPreviousData })
  const filter = (change: { [K in keyof ReturnsSearch]?: string | undefined }) =>
    void navigate({ to: '/desk/returns', search: readReturnsSearch({ ...search, ...change }), replace: true })
  const [first] = found.data?.pages ?? []
  const refetch = () => void client.invalidateQueries({ queryKey: returnsKey })
  useRowKeys()
  useLive('desk', first?.position, {
    onEvents: (events) => {
      if (events.some(({ type }) => type.startsWith('ticket.'))) refetch()
    },
    onReset: refetch,
  })
  const returns = found.data?.pages.flatMap(({ items }) => items)
  const ids = useMemo(
    () => found.data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [],
    [found.data],
  )
  const selection = useSelection(ids)
  const { step = 'active', reason = '', q = '', from, to } = search
  const isNarrow = search.productId !== undefined || from !== undefined || to !== undefined

  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Button
            component="a"
            variant="default"
            href={addressOf(exportReturns.path, {}, { ...search })}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('list.export')}
          </Button>
        }
      >
        {t('list.title')}
      </PageTitle>
      <search className={parts.filters}>
        <SearchInput label={t('list.find')} value={q} onSearch={(words) => filter({ q: words })} />
        <NativeSelect
          aria-label={t('list.step')}
          value={step}
          data={returnSteps.map((one) => ({ value: one, label: wordOf(one) }))}
          onChange={({ currentTarget }) => filter({ step: currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('figures.reason')}
          value={reason}
          data={[
            { value: '', label: t('list.allReasons') },
            ...returnReasons.map((one) => ({ value: one, label: t(`reason.${one}`) })),
          ]}
          onChange={({ currentTarget }) => filter({ reason: currentTarget.value })}
        />
      </search>
      {isNarrow && (
        <div className={parts.notice}>
          <p>
            {search.productId !== undefined && `${t('list.oneProduct')} `}
            {from !== undefined && to !== undefined && t('list.days', { from, to })}
          </p>
          <Button
            size="xs"
            variant="default"
            onClick={() => void navigate({ to: '/desk/returns', search: {}, replace: true })}
          >
            {t('list.clear')}
          </Button>
        </div>
      )}
      {found.isPending && <Skeleton shape="rows" />}
      {found.isError && <FailureState error={found.error} onTryAgain={() => void found.refetch()} />}
      {returns?.length === 0 && <EmptyState title={t('list.none')} says={t('list.noneSays')} />}
      {first && returns && returns.length > 0 && (
        <>
          <p className={parts.says}>{t('list.count', { count: first.total })}</p>
          <ReturnsTable returns={returns} selection={selection} />
        </>
      )}
      <More of={found} />
      <MoveMany returns={returns ?? []} selection={selection} />
    </>
  )

  function wordOf(one: (typeof returnSteps)[number]) {
    const own = ['active', 'all', 'ever_approved', 'ever_received', 'ended'] as const
    const special = own.find((each) => each === one)
    return special ? t(`list.${special}`) : t(`state.${one as Exclude<typeof one, (typeof own)[number]>}`)
  }
}
