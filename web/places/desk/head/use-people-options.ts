import { useTranslation } from 'react-i18next'
import { useMe } from '../../../kit/session.ts'
import { useComponents, useStaff } from '../../../kit/vocabulary.ts'
import { useOpenThread } from '../thread/open-thread.ts'

/** Those who may get a ticket: oneself, then who answers for its component, then the others. */
export function usePeopleOptions() {
  const { t } = useTranslation('desk-thread')
  const me = useMe()
  const { ticket } = useOpenThread()
  const staff = useStaff()
  const component = useComponents().find(({ id }) => id === ticket.componentId)
  const answering = new Set(component?.agents.map(({ id }) => id))
  const rank = (id: string) => (id === me?.id ? 0 : answering.has(id) ? 1 : 2)
  const sideOf = (id: string) =>
    id === me?.id ? { side: t('you') } : answering.has(id) ? { side: t('answersFor') } : {}
  return [
    { value: '', label: t('nobody') },
    ...[...staff]
      .sort((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name))
      .map(({ id, name }) => ({ value: id, label: name, ...sideOf(id) })),
  ]
}
