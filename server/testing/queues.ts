import { setAvailability } from '#contracts/availability.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import { saveQueue, saveSkill, type Queue, type Skill } from '#contracts/queues.ts'
import { showTicket, type Ticket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import type { Desk } from './desk.ts'
import type { Person } from './people.ts'

const same = (text: string) => ({ en: text, bg: text, ru: text })

/** A queue that takes everything, unless told otherwise. */
export function addQueue(
  { kalina }: Pick<Desk, 'kalina'>,
  over: Partial<BodyOf<typeof saveQueue>> & { id?: string } = {},
): Promise<Queue> {
  const { id = newId(), ...parts } = over
  const body = {
    key: `q${newId().replaceAll('-', '_')}`,
    name: same('Front'),
    place: 1,
    typeIds: [],
    componentIds: [],
    takesRest: true,
    capacity: 1,
    isStrict: false,
    isExclusive: false,
    skillIds: [],
    fallbackId: null,
    fallbackMinutes: 60,
    leadId: null,
    leadMinutes: 15,
    hoursId: null,
    memberIds: [],
    version: 0,
    ...parts,
  }
  return kalina.call(saveQueue, { params: { id }, body })
}

export const addSkill = ({ kalina }: Pick<Desk, 'kalina'>, name: string, userIds: string[]): Promise<Skill> =>
  kalina.call(saveSkill, {
    params: { id: newId() },
    body: { key: name.toLowerCase(), name: same(name), place: 1, userIds, version: 0 },
  })

export const comes = (person: Person) => person.call(setAvailability, { body: { state: 'available' } })
export const goes = (person: Person) =>
  person.call(setAvailability, { body: { state: 'away', reason: 'break' } })

/** The ticket once routing has looked at everything that is committed. */
export async function routed({ world, maria }: Desk, id: string): Promise<Ticket> {
  await world.sweeps.settle()
  return (await maria.call(showTicket, { params: { id } })).ticket
}
