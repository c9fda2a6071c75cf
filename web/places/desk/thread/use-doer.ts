import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '#contracts/live.ts'
import type { Ticket } from '#contracts/tickets.ts'
import { ruleNamesQuery } from '../../../kit/vocabulary.ts'
import { deskChatQuery } from '../chats/chats-query.ts'

/** Who did something that no person did: a rule by its name, else the house itself. */
export function useDoer(ruleId: string | undefined): string {
  const { t } = useTranslation('desk-thread')
  const { data } = useQuery({ ...ruleNamesQuery, enabled: ruleId !== undefined })
  if (ruleId === undefined) return t('system')
  const name = data?.items.find(({ id }) => id === ruleId)?.name
  return name === undefined ? t('aRule') : t('rule', { name })
}

/** Whose words they are that no person wrote: only the guide speaks for the house by itself, by the name it has there. */
export function useGuideName({ id, channel }: Pick<Ticket, 'id' | 'channel'>): string {
  const { t } = useTranslation('desk-thread')
  const { data } = useQuery({ ...deskChatQuery(id), enabled: channel === 'chat' })
  return data?.chat?.guideName || t('guide')
}

/** The last of the chain did it; those before it only led there. */
export const ruleOfLine = ({ data }: HistoryLine): string | undefined =>
  Array.isArray(data['rules']) ? (data['rules'] as string[]).at(-1) : undefined
