import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '#contracts/live.ts'
import { ruleNamesQuery } from '../../../kit/vocabulary.ts'

/** Who did something that no person did: a rule by its name, else the house itself. */
export function useDoer(ruleId: string | undefined): string {
  const { t } = useTranslation('desk-thread')
  const { data } = useQuery({ ...ruleNamesQuery, enabled: ruleId !== undefined })
  if (ruleId === undefined) return t('system')
  const name = data?.items.find(({ id }) => id === ruleId)?.name
  return name === undefined ? t('aRule') : t('rule', { name })
}

/** Whose words they are that no person wrote: only the guide speaks for the house by itself. */
export function useGuideName(): string {
  const { t } = useTranslation('desk-thread')
  return t('guide')
}

/** The last of the chain did it; those before it only led there. */
export const ruleOfLine = ({ data }: HistoryLine): string | undefined =>
  Array.isArray(data['rules']) ? (data['rules'] as string[]).at(-1) : undefined
