import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketType } from '#contracts/ticket-types.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { newId } from '../../../kit/id.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { typesQuery } from '../../../kit/vocabulary.ts'
import { nothingSaid } from '../parts/localized.ts'
import parts from '../parts/parts.module.css'
import { TypeEditor } from './type-editor.tsx'

export function TypePage() {
  const { id } = useParams({ from: '/admin/types/$id' })
  const { t } = useTranslation('admin-kinds')
  const { data, error, refetch } = useQuery(typesQuery)
  const type = data?.items.find((one) => one.id === id)
  if (type) return <TypeEditor key={id} type={type} />
  if (data) return <p className={parts.says}>{t('type.gone')}</p>
  return error ? <FailureState error={error} onTryAgain={() => void refetch()} /> : <Skeleton shape="form" />
}

export function NewType() {
  const { data } = useQuery(typesQuery)
  return data ? <Empty others={data.items} /> : <Skeleton shape="form" />
}

/** The id is made once, so that sending twice adds one. */
function Empty({ others }: { others: readonly TicketType[] }) {
  const [type] = useState<TicketType>(() => ({
    id: newId(),
    key: '',
    name: nothingSaid,
    icon: 'help-circle',
    descriptionLimit: 5000,
    closeAfterDays: 7,
    fields: [],
    place: Math.max(-1, ...others.map(({ place }) => place)) + 1,
    version: 0,
    form: 'plain',
    archived: false,
  }))
  return <TypeEditor type={type} />
}
