import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureState } from '../../../kit/failure-state.tsx'
import { newId } from '../../../kit/id.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../parts/parts.module.css'
import { newRule } from './draft.ts'
import { RuleEditor } from './rule-editor.tsx'
import { rulesQuery } from './rules-query.ts'
import { useRulesLive } from './use-rules-live.ts'

export function RulePage() {
  const { id } = useParams({ from: '/admin/rules/$id' })
  const { t } = useTranslation('admin-rules')
  const { data, error, refetch } = useQuery(rulesQuery)
  useRulesLive(data?.position)
  const rule = data?.items.find((one) => one.id === id)
  if (rule) return <RuleEditor key={id} rule={rule} />
  if (data) return <p className={parts.says}>{t('noSuch')}</p>
  if (error) return <FailureState error={error} onTryAgain={() => void refetch()} />
  return <Skeleton shape="form" />
}

/** The id is made once, so that sending twice adds one. A copy begins as what it is a copy of. */
export function NewRule() {
  const { copy } = useSearch({ from: '/admin/rules/new' })
  const { data } = useQuery({ ...rulesQuery, enabled: copy !== undefined })
  const { t } = useTranslation('admin-rules')
  const [id] = useState(newId)
  if (copy !== undefined && !data) return <Skeleton shape="form" />
  const from = data?.items.find((one) => one.id === copy)
  const rule = from
    ? { ...newRule(id), ...sentence(from), name: t('copyOf', { name: from.name }).slice(0, 80), isOn: false }
    : newRule(id)
  return <RuleEditor key={copy ?? 'new'} rule={rule} />
}

const sentence = ({ when, condition, actions }: ReturnType<typeof newRule>) => ({ when, condition, actions })
