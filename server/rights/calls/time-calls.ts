import { archiveHours, chooseDefaultHours, listHours, saveHours } from '#contracts/hours.ts'
import { deescalateTicket, escalateTicket } from '#contracts/escalation.ts'
import { saveLadder, showLadder } from '#contracts/ladder.ts'
import { listTargets, removeTargets, saveTargets, showDeadlines } from '#contracts/targets.ts'
import { saveTicketType } from '#contracts/ticket-types.ts'
import { changeTicket, showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { owned, plain, type At } from '../call.ts'

const same = (text: string) => ({ en: text, bg: text, ru: text })

const office = () => ({
  name: same('Office'),
  timeZone: 'Europe/Sofia',
  periods: [{ day: 1, from: 540, to: 1050 }],
  holidays: [{ date: '2026-12-24', name: 'Christmas Eve' }],
  version: 0,
})

async function savedHours({ scene }: At) {
  const id = newId()
  await scene.boss.call(saveHours, { params: { id }, body: office() })
  return { id }
}

const promised = { first_reply: 60, next_reply: 120, resolution: null }
const minutes = { 1: promised, 2: promised, 3: promised, 4: promised, 5: promised }

/** A type has its own promises once: each call needs a type of its own. */
async function newType({ scene }: At) {
  const typeId = newId()
  const key = `k${typeId.replaceAll('-', '_')}`
  const body = {
    key,
    name: same('Timed'),
    icon: 'help',
    place: 3,
    version: 0,
    descriptionLimit: 100,
    fields: [],
  }
  await scene.boss.call(saveTicketType, { params: { id: typeId }, body })
  return { typeId, minutes, version: 0 }
}

async function savedTargets(at: At) {
  const id = newId()
  await at.scene.boss.call(saveTargets, { params: { id }, body: await newType(at) })
  return { id }
}

async function urgent({ scene, owner }: At) {
  const { id } = await scene.open(owner)
  const { ticket } = await scene.boss.call(showTicket, { params: { id } })
  await scene.boss.call(changeTicket, { params: { id }, body: { version: ticket.version, priority: 5 } })
  return { id }
}
const reason = () => ({ id: newId(), reason: 'Nobody answers.' })

export const timeCalls = [
  plain(listHours, () => ({})),
  plain(saveHours, () => ({ params: { id: newId() }, body: office() })),
  plain(archiveHours, async (at) => ({ params: await savedHours(at), body: { archived: true } })),
  plain(listTargets, () => ({})),
  plain(saveTargets, async (at) => ({ params: { id: newId() }, body: await newType(at) })),
  plain(removeTargets, async (at) => ({ params: await savedTargets(at) })),
  owned(showDeadlines, async (at) => ({ params: { id: (await at.scene.threadOf(at.owner)).id } })),
  plain(showLadder, () => ({})),
  plain(saveLadder, async ({ scene }) => ({ body: await scene.boss.call(showLadder) })),
  owned(escalateTicket, async (at) => ({ params: await urgent(at), body: reason() })),
  owned(deescalateTicket, async (at) => {
    const params = await urgent(at)
    await at.scene.boss.call(escalateTicket, { params, body: reason() })
    return { params, body: reason() }
  }),
  plain(chooseDefaultHours, async (at) => ({ params: await savedHours(at), body: {} })),
]
