import { useTranslation } from 'react-i18next'
import type { Change } from '#contracts/events.ts'
import { statuses } from '#contracts/tickets.ts'
import type { Person } from '#contracts/values.ts'
import type { Priority } from '../../../kit/priority-bars.tsx'
import { useComponents, useQueues, useTypes, worded } from '../../../kit/vocabulary.ts'

/** "Priority: Normal → Highest" for what a rule changed or would change. */
export function useChangeSays() {
  const { t } = useTranslation('admin-rules')
  const { t: common } = useTranslation()
  const [types, components, queues] = [useTypes(), useComponents(), useQueues()]
  const nameIn = (known: typeof types | typeof components | typeof queues, id: string) => {
    const one = known.find((each) => each.id === id)
    return one ? worded(one.name) : t('gone')
  }

  function valueOf(field: string, value: unknown, people: readonly Person[]): string {
    if (typeof value !== 'string' && typeof value !== 'number') return t('nothing')
    const text = String(value)
    if (field === 'status') {
      const status = statuses.find((one) => one === text)
      return status ? common(`status.${status}`) : text
    }
    if (field === 'priority') return common(`priority.p${Number(text) as Priority}`)
    if (field === 'typeId') return nameIn(types, text)
    if (field === 'componentId') return nameIn(components, text)
    if (field === 'queueId') return nameIn(queues, text)
    return people.find(({ id }) => id === text)?.name ?? t('gone')
  }

  return ({ field, from, to }: Change, people: readonly Person[]): string | undefined => {
    const name = fields.find((one) => one === field)
    if (!name) return undefined
    return t('changed', {
      field: t(`fields.${name}`),
      from: valueOf(field, from, people),
      to: valueOf(field, to, people),
    })
  }
}

const fields = ['status', 'priority', 'typeId', 'componentId', 'queueId', 'ownerId', 'processorId'] as const
