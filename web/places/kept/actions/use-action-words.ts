import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Action } from '#contracts/actions.ts'
import type { Priority } from '../../../kit/priority-bars.tsx'
import { useComponents, useQueues, useStaff, useTypes, worded } from '../../../kit/vocabulary.ts'
import { cannedQuery } from '../../desk/composer/canned/canned-query.ts'

/** One thing that a macro or a rule does, as a short sentence. */
export function useActionWords() {
  const { t } = useTranslation('actions')
  const { t: common } = useTranslation()
  const { t: thread } = useTranslation('desk-thread')
  const [types, components, queues, staff] = [useTypes(), useComponents(), useQueues(), useStaff()]
  const replies = useQuery(cannedQuery).data?.items ?? []
  const nameIn = (known: typeof types | typeof components | typeof queues, id: string) => {
    const one = known.find((each) => each.id === id)
    return one ? worded(one.name) : t('missing')
  }
  const person = (id: string | null) => {
    if (id === null) return common('nobody')
    return id === 'me' ? t('me') : (staff.find((one) => one.id === id)?.name ?? t('missing'))
  }

  return (action: Action): string => {
    switch (action.do) {
      case 'reply':
        return t('says.reply', {
          name: replies.find(({ id }) => id === action.replyId)?.name ?? t('missing'),
        })
      case 'note':
        return t('says.note')
      case 'priority':
        return t('says.priority', { name: common(`priority.p${action.priority as Priority}`) })
      case 'type':
        return t('says.type', { name: nameIn(types, action.typeId) })
      case 'component':
        return t('says.component', {
          name: action.componentId === null ? t('none') : nameIn(components, action.componentId),
        })
      case 'queue':
        return t('says.queue', { name: nameIn(queues, action.queueId) })
      case 'owner':
        return t('says.owner', { name: person(action.personId) })
      case 'assign':
        return t('says.assign', { name: person(action.personId) })
      default:
        return t('says.move', { name: thread(`moves.${action.move}`) })
    }
  }
}
