import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Localized } from '#contracts/ticket-types.ts'
import { useReader } from '../../../kit/reader.ts'
import { useComponents, useQueues, useSkills, useStaff, useTypes, worded } from '../../../kit/vocabulary.ts'
import { hoursQuery } from '../hours/hours-query.ts'
import type { QueueDraft } from './draft.ts'

type Flow = Pick<QueueDraft, 'typeIds' | 'componentIds' | 'takesRest'>
type Named = { id: string; name: Localized }

/** What a queue does, said in sentences; nothing is said of what is still on its way. */
export function useQueueWords() {
  const { t } = useTranslation('admin-queues')
  const { locale } = useReader()
  const [types, components, skills, queues, staff] = [
    useTypes(),
    useComponents(),
    useSkills(),
    useQueues(),
    useStaff(),
  ]
  const hours = useQuery(hoursQuery).data?.items ?? []
  const list = (names: readonly string[]) => new Intl.ListFormat(locale).format(names)
  const listOf = (items: readonly Named[], ids: readonly string[]) =>
    list(items.filter(({ id }) => ids.includes(id)).map(({ name }) => worded(name)))

  function flow({ typeIds, componentIds, takesRest }: Flow): string {
    if (takesRest) return t('says.rest')
    const names = { types: listOf(types, typeIds), components: listOf(components, componentIds) }
    if (typeIds.length + componentIds.length === 0) return t('says.byHand')
    if (names.types && names.components) return t('says.both', names)
    if (names.types) return t('says.types', names)
    return names.components ? t('says.components', names) : ''
  }

  function work({ memberIds, skillIds, capacity, isStrict, isExclusive }: QueueDraft): string[] {
    const names = staff.filter(({ id }) => memberIds.includes(id)).map(({ name }) => name)
    if (memberIds.length === 0) return [t('says.nobody')]
    const needs = listOf(
      skills.filter(({ archived }) => !archived),
      skillIds,
    )
    return [
      ...(names.length > 0 ? [t('says.members', { names: list(names) })] : []),
      ...(needs ? [t('says.skills', { names: needs })] : []),
      isExclusive ? t('says.exclusive') : t('says.capacity', { count: capacity }),
      ...(isStrict && !isExclusive ? [t('says.strict')] : []),
    ]
  }

  function waiting({ fallbackId, fallbackMinutes, leadId, leadMinutes, hoursId }: QueueDraft): string[] {
    const lead = staff.find(({ id }) => id === leadId)
    const fallback = listOf(queues, fallbackId ? [fallbackId] : [])
    const open = listOf(hours, hoursId ? [hoursId] : [])
    return [
      ...(lead ? [t('says.lead', { name: lead.name, minutes: leadMinutes })] : []),
      ...(fallback ? [t('says.fallback', { name: fallback, minutes: fallbackMinutes })] : []),
      ...(open ? [t('says.hours', { name: open })] : []),
    ]
  }

  return { flow, all: (queue: QueueDraft) => [flow(queue), ...work(queue), ...waiting(queue)].join(' ') }
}
