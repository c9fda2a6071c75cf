import { leaveAndHandOver, setAvailability, showAvailability } from '#contracts/availability.ts'
import {
  archiveQueue,
  archiveSkill,
  listQueues,
  listSkills,
  saveQueue,
  saveSkill,
} from '#contracts/queues.ts'
import { passTicket, showRouting, takeBackCases } from '#contracts/routing.ts'
import { newId } from '#kit/id.ts'
import { owned, plain, type At } from '../call.ts'

const nothing = () => ({})
const same = (text: string) => ({ en: text, bg: text, ru: text })
/** Keys are for ever: each call needs its own. */
const key = () => `k${newId().replaceAll('-', '_')}`

const newQueue = () => ({
  key: key(),
  name: same('New'),
  place: 9,
  typeIds: [],
  componentIds: [],
  takesRest: false,
  capacity: 3,
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
})
const newSkill = () => ({ key: key(), name: same('New'), place: 9, userIds: [], version: 0 })

async function savedQueue({ scene }: At) {
  const params = { id: newId() }
  await scene.boss.call(saveQueue, { params, body: newQueue() })
  return { params, body: { archived: true } }
}
async function savedSkill({ scene }: At) {
  const params = { id: newId() }
  await scene.boss.call(saveSkill, { params, body: newSkill() })
  return { params, body: { archived: true } }
}

export const routingCalls = [
  plain(listQueues, nothing),
  plain(saveQueue, () => ({ params: { id: newId() }, body: newQueue() })),
  plain(archiveQueue, savedQueue),
  plain(listSkills, nothing),
  plain(saveSkill, () => ({ params: { id: newId() }, body: newSkill() })),
  plain(archiveSkill, savedSkill),
  plain(showAvailability, nothing),
  plain(setAvailability, () => ({ body: { state: 'away', reason: 'break' } })),
  plain(leaveAndHandOver, () => ({ body: { reason: 'break' } })),
  plain(showRouting, nothing),
  plain(takeBackCases, ({ scene }) => ({ params: { id: scene.helper.id }, body: {} })),
  owned(passTicket, async ({ scene, owner }) => ({
    params: { id: (await scene.open(owner)).id },
    body: { agentId: scene.helper.id, note: 'Please take it.' },
  })),
]
