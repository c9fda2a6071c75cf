import { useLook } from '../../../../kit/look.ts'
import { useMe } from '../../../../kit/session.ts'
import { useComponents, useTypes, worded } from '../../../../kit/vocabulary.ts'
import { useOpenThread } from '../../thread/open-thread.ts'

/** About what the server will fill in on the open ticket, to look at before one chooses. */
export function useValues() {
  const { thread, ticket } = useOpenThread()
  const { name: house } = useLook()
  const me = useMe()
  const type = useTypes().find(({ id }) => id === ticket.typeId)
  const component = useComponents().find(({ id }) => id === ticket.componentId)
  const values: Record<string, string> = {
    'contact.name': thread.contact.name,
    'ticket.number': ticket.number,
    'ticket.title': ticket.title,
    'ticket.type': type ? worded(type.name) : '',
    'ticket.component': component ? worded(component.name) : '',
    'agent.name': me?.name ?? '',
    'house.name': house,
  }
  return (variable: string) => values[variable] ?? '…'
}
