import { useTranslation } from 'react-i18next'
import type { Change } from '#contracts/events.ts'
import type { HistoryLine } from '#contracts/live.ts'
import type { Queue } from '#contracts/queues.ts'
import { statuses } from '#contracts/tickets.ts'
import type { Message } from '#contracts/tickets.ts'
import type { Priority } from '../../../kit/priority-bars.tsx'
import { useFieldValue } from '../../../kit/fields/field-value.ts'
import { useComponents, useTypes, worded } from '../../../kit/vocabulary.ts'
import { useOpenThread } from './open-thread.ts'

/** A line of the history, or what something would change. */
type Told = Pick<HistoryLine, 'data'> & { people: readonly { id: string; name: string }[] }
export type Worded = { field: string; label: string; from: string; to: string }

/**
 * What an event changed, field by field, in the reader's words: the log itself holds keys and ids only. Queues are
 * named for those who may know them.
 */
export function useChangeWords(queues: readonly Queue[] = []) {
  const { t } = useTranslation('desk-thread')
  const { t: common } = useTranslation()
  const { thread } = useOpenThread()
  const { t: routing } = useTranslation('desk-routing')
  const [types, components, ownValue] = [useTypes(), useComponents(), useFieldValue()]
  const ownFields = new Map(types.flatMap(({ fields }) => fields.map((field) => [field.key, field] as const)))
  for (const field of types.find(({ id }) => id === thread.ticket.typeId)?.fields ?? [])
    ownFields.set(field.key, field)

  const plain: Record<string, (value: string, line: Told) => string> = {
    status: (value) => {
      const status = statuses.find((one) => one === value)
      return status ? common(`status.${status}`) : value
    },
    priority: (value) => common(`priority.p${Number(value) as Priority}`),
    typeId: (value) => nameIn(types, value),
    componentId: (value) => nameIn(components, value),
    queueId: (value) => nameIn(queues, value),
    ownerId: (value, { people }) => people.find(({ id }) => id === value)?.name ?? t('somebody'),
    processorId: (value, { people }) => people.find(({ id }) => id === value)?.name ?? t('somebody'),
    title: (value) => value,
  }
  const nameIn = (known: typeof types | typeof components | readonly Queue[], id: string) => {
    const one = known.find((each) => each.id === id)
    return one ? worded(one.name) : t('noLongerThere')
  }

  function word({ field, from, to }: Change, line: Told): Worded[] {
    if (field.startsWith('fields.')) {
      const own = ownFields.get(field.slice('fields.'.length))
      const say = (value: unknown) =>
        own?.kind === 'file' ? fileName(thread.messages, value) : own ? ownValue(own, value) : textOf(value)
      const label = own ? worded(own.label) : field.slice('fields.'.length)
      return [{ field, label, from: say(from) || t('none'), to: say(to) || t('none') }]
    }
    const say = plain[field]
    if (!say) return []
    const value = (one: unknown) =>
      one === null || one === undefined
        ? t(field === 'componentId' || field === 'queueId' ? 'none' : 'nobody')
        : say(textOf(one), line)
    const key = field as keyof ReturnType<typeof labels>
    return [{ field, label: labels()[key], from: value(from), to: value(to) }]
  }
  const labels = () => ({
    status: t('facts.status'),
    priority: t('facts.priority'),
    typeId: t('facts.type'),
    componentId: t('facts.component'),
    queueId: routing('queue'),
    ownerId: t('facts.owner'),
    processorId: t('facts.processor'),
    title: t('facts.title'),
  })

  return (line: Told): Worded[] => {
    const changes = Array.isArray(line.data['changes']) ? (line.data['changes'] as Change[]) : []
    return changes.flatMap((change) => word(change, line))
  }
}

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value)

const fileName = (messages: readonly Message[], id: unknown) =>
  messages.find((message) => message.id === id)?.file?.name ?? ''
