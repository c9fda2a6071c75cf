import { listTargets, saveTargets } from '#contracts/targets.ts'
import { showTicket, type Ticket } from '#contracts/tickets.ts'
import { worldOn, type TestWorld } from '#testing/world.ts'
import type { Person } from '#testing/people.ts'

type Promised = { first_reply: number | null; next_reply: number | null; resolution: number | null }

/** The same promises for every priority of all types. */
export async function promise(admin: Person, promised: Promised): Promise<void> {
  const [every] = (await admin.call(listTargets)).items
  if (!every) throw new Error('no targets')
  const { id, version } = every
  const minutes = { 1: promised, 2: promised, 3: promised, 4: promised, 5: promised }
  await admin.call(saveTargets, { params: { id }, body: { typeId: null, minutes, version } })
}

/** The ticket when everything that follows of itself has followed. */
export async function settled(it: TestWorld, who: Person, id: string): Promise<Ticket> {
  await it.world.reactions.settle()
  return (await who.call(showTicket, { params: { id } })).ticket
}

/** A second process on the same database. */
export const besides = (it: TestWorld): Promise<TestWorld> =>
  worldOn({ connection: it.world.ownerConnection, drop: async () => {} }, { LIMIT_FACTOR: '10000' })
