import type { ActionOf } from '#contracts/actions.ts'
import { ESCALATED_FROM } from '#contracts/escalation.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import {
  applyChange,
  componentFor,
  mustWorkHere,
  typeFor,
  type Ticket,
  type TicketChange,
} from '#modules/tickets'
import type { Applied, Keeper, Kind, Seen } from './kind.ts'

const nothing = () => Promise.resolve()

/** Fields that `changeTicket` changes too, with its rights and refusals. */
export const priority: Kind<ActionOf<'priority'>> = {
  check: nothing,
  foresee(ticket, action) {
    const before = changeable(ticket)
    if (before.escalated_at !== null && action.priority < ESCALATED_FROM) throw new Fault('ticket_escalated')
    return { ...before, priority: action.priority }
  },
  apply: (tx, ticket, action) => changed(tx, ticket, { priority: action.priority }),
}

export const type: Kind<ActionOf<'type'>> = {
  async check(tx, { typeId }) {
    if ((await typeFor(tx, typeId)).archived_at !== null)
      throw new Fault('type_archived', { field: 'typeId' })
  },
  foresee: (ticket, { typeId }) => ({ ...changeable(ticket), type_id: typeId }),
  apply: (tx, ticket, { typeId }) => changed(tx, ticket, { typeId }),
}

export const component: Kind<ActionOf<'component'>> = {
  async check(tx, { componentId }) {
    if (componentId !== null) await componentFor(tx, componentId)
  },
  foresee: (ticket, { componentId }) => ({ ...changeable(ticket), component_id: componentId }),
  apply: (tx, ticket, { componentId }) => changed(tx, ticket, { componentId }),
}

export const owner: Kind<ActionOf<'owner'>> = {
  check: (tx, { personId }, keeper) => checkPerson(tx, personId, keeper),
  foresee: (ticket, { personId }) => ({ ...changeable(ticket), owner_id: personId }),
  apply: (tx, ticket, { personId }) => changed(tx, ticket, { ownerId: personOf(tx, personId) }),
}

const changed = async (tx: Tx, ticket: Ticket, change: TicketChange): Promise<Applied> => ({
  ticket: await applyChange(tx, ticket, change),
})

/** As `applyChange` refuses. */
export function changeable<T extends Seen>(ticket: T): T {
  if (ticket.merged_into !== null) throw new Fault('ticket_merged')
  if (ticket.status === 'closed') throw new Fault('not_allowed')
  return ticket
}

export async function checkPerson(tx: Tx, personId: string | null, keeper: Keeper): Promise<void> {
  if (personId === 'me' && keeper === 'rule') throw new Fault('unknown_choice', { field: 'personId' })
  if (personId !== null && personId !== 'me') await mustWorkHere(tx, personId, 'personId')
}

export function personOf({ actor }: Tx, personId: string | null): string | null {
  if (personId !== 'me') return personId
  if (actor.kind !== 'user') throw new Fault('unknown_choice', { field: 'personId' })
  return actor.id
}
