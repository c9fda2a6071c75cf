import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hours } from '#contracts/hours.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { newId } from '../../../kit/id.ts'
import { useReader } from '../../../kit/reader.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { nothingSaid } from '../parts/localized.ts'
import parts from '../parts/parts.module.css'
import { HoursEditor } from './hours-editor.tsx'
import { hoursQuery } from './hours-query.ts'

export function HoursPage() {
  const { id } = useParams({ from: '/admin/hours/$id' })
  const { t } = useTranslation('admin-time')
  const { data, error, refetch } = useQuery(hoursQuery)
  const hours = data?.items.find((one) => one.id === id)
  if (hours) return <HoursEditor key={id} hours={hours} />
  if (data) return <p className={parts.says}>{t('hours.gone')}</p>
  return error ? <FailureState error={error} onTryAgain={() => void refetch()} /> : <Skeleton shape="form" />
}

/** The id is made once, so that sending twice adds one. */
export function NewHours() {
  const { timeZone = 'UTC' } = useReader()
  const [hours] = useState<Hours>(() => ({
    id: newId(),
    name: nothingSaid,
    timeZone,
    periods: [1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1020 })),
    holidays: [],
    isDefault: false,
    version: 0,
    archived: false,
  }))
  return <HoursEditor hours={hours} />
}
