import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Targets as Promised } from '#contracts/targets.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { newId } from '../../../kit/id.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { useTypes, worded } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { targetsQuery } from './targets-query.ts'
import { TargetsForm } from './targets-form.tsx'

/** By when we answer and resolve: for all types, and for those that have their own. */
export function Targets() {
  const { t } = useTranslation('admin-time')
  const { data, error, isPending, refetch } = useQuery(targetsQuery)
  const types = useTypes()
  const [begun, setBegun] = useState<Promised>()
  const items = data?.items ?? []
  const nameOf = (typeId: string | null) =>
    typeId === null
      ? t('targets.all')
      : worded(types.find(({ id }) => id === typeId)?.name ?? { en: '…', bg: '…', ru: '…' })
  const every = items.find(({ typeId }) => typeId === null)
  const isThere = (id: string) => [...items, begun].some((one) => one?.typeId === id)
  const free = types.filter(({ id, archived }) => !archived && !isThere(id))
  const shown = begun && !items.some(({ id }) => id === begun.id) ? [...items, begun] : items
  return (
    <>
      <PageTitle size="large">{t('targets.title')}</PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('targets.says')}
      </p>
      {isPending && <Skeleton shape="form" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {shown.map((one) => (
        <TargetsForm
          key={`${one.id} ${one.version}`}
          targets={one}
          title={nameOf(one.typeId)}
          onDropped={() => setBegun(undefined)}
        />
      ))}
      {every && free.length > 0 && (
        <NewOwn
          types={free.map(({ id, name }) => ({ value: id, label: worded(name) }))}
          onBegin={(typeId) => setBegun({ id: newId(), typeId, minutes: every.minutes, version: 0 })}
        />
      )}
    </>
  )
}

type NewOwnProps = { types: { value: string; label: string }[]; onBegin: (typeId: string) => void }

function NewOwn({ types, onBegin }: NewOwnProps) {
  const { t } = useTranslation('admin-time')
  const [typeId, setTypeId] = useState('')
  const chosen = types.some(({ value }) => value === typeId) ? typeId : (types[0]?.value ?? '')
  return (
    <div className={parts.filters}>
      <NativeSelect
        aria-label={t('targets.type')}
        data={types}
        value={chosen}
        onChange={({ currentTarget }) => setTypeId(currentTarget.value)}
      />
      <Button variant="default" onClick={() => onBegin(chosen)}>
        {t('targets.add')}
      </Button>
    </div>
  )
}
