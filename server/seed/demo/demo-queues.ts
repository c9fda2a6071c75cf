import type { FastifyInstance } from 'fastify'
import type { BodyOf } from '#contracts/endpoint.ts'
import { saveQueue, saveSkill } from '#contracts/queues.ts'
import type { Localized } from '#contracts/ticket-types.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { cast, type CastName } from '#testing/cast.ts'
import { demoActor } from './demo-cast-client.ts'
import { addDemoHours } from './demo-hours.ts'
import type { Kinds } from './demo-tickets.ts'

const text = (en: string, bg: string, ru: string): Localized => ({ en, bg, ru })

const skills: { key: string; name: Localized; people: CastName[] }[] = [
  { key: 'equipment', name: text('Equipment', 'Оборудване', 'Оборудование'), people: ['maria', 'tomas'] },
  {
    key: 'english',
    name: text('English', 'Английски', 'Английский'),
    people: ['maria', 'tomas', 'ana', 'ivan'],
  },
  { key: 'russian', name: text('Russian', 'Руски', 'Русский'), people: ['maria', 'ivan'] },
  { key: 'bulgarian', name: text('Bulgarian', 'Български', 'Болгарский'), people: ['maria'] },
]

type DemoQueue = {
  key: string
  name: Localized
  types?: string[]
  components?: string[]
  people: CastName[]
  lead: CastName
  skills?: string[]
  fallback?: string
  /** It has working hours of its own. */
  isOffice?: true
} & Partial<Pick<BodyOf<typeof saveQueue>, 'capacity' | 'isExclusive' | 'takesRest'>>

/** In their order, but each fallback before what falls back on it. */
const queues = (kinds: Kinds): DemoQueue[] => [
  {
    key: 'front_desk',
    name: text('Front desk', 'Първа линия', 'Первая линия'),
    people: ['maria', 'tomas', 'ana', 'ivan'],
    lead: 'ingrid',
    capacity: 3,
    takesRest: true,
  },
  {
    key: 'returns',
    name: text('Returns', 'Връщания', 'Возвраты'),
    // Where nobody can report a return, what is asked about refunds is the nearest to it.
    ...(kinds.types.has('return') ? { types: ['return'] } : { components: ['refunds'] }),
    people: ['tomas', 'ana'],
    lead: 'ingrid',
    isExclusive: true,
    isOffice: true,
  },
  {
    key: 'feedback',
    name: text('Feedback', 'Отзиви', 'Отзывы'),
    types: ['feedback'],
    people: ['tomas', 'ivan'],
    lead: 'ingrid',
    isOffice: true,
    fallback: 'front_desk',
  },
  {
    key: 'equipment',
    name: text('Equipment', 'Оборудване', 'Оборудование'),
    types: ['equipment'],
    people: ['maria', 'tomas', 'ivan'],
    lead: 'tomas',
    skills: ['equipment'],
    fallback: 'front_desk',
  },
  {
    key: 'cards',
    name: text('Cards and payments', 'Карти и плащания', 'Карты и платежи'),
    components: ['card_delivery', 'card_payments', 'virtual_cards', 'top_up', 'cash', 'exchange', 'fees'],
    people: ['maria', 'tomas', 'ana'],
    lead: 'ingrid',
    capacity: 3,
    fallback: 'front_desk',
  },
  {
    key: 'accounts',
    name: text('Accounts', 'Сметки', 'Счета'),
    components: ['accounts', 'identity', 'security', 'transfers'],
    people: ['maria', 'ana', 'ivan'],
    lead: 'ana',
    isOffice: true,
    capacity: 3,
    fallback: 'front_desk',
  },
]
const order = ['returns', 'feedback', 'equipment', 'cards', 'accounts', 'front_desk']

/** Queues, skills and who works in them, as an admin would enter them. */
export async function addDemoQueues(world: World, app: FastifyInstance, kinds: Kinds): Promise<void> {
  const admin = await demoActor(world, app, 'kalina')
  const skillIds = new Map<string, string>()
  for (const [place, { key, name, people }] of skills.entries()) {
    const id = newId()
    const body = { key, name, place, userIds: people.map((one) => cast[one].id), version: 0 }
    await admin.call(saveSkill, { params: { id }, body })
    skillIds.set(key, id)
  }
  const officeId = await addDemoHours(admin)
  const queueIds = new Map<string, string>()
  const ids = (keys: string[] = [], known: ReadonlyMap<string, string>) =>
    keys.flatMap((key) => known.get(key) ?? [])
  for (const queue of queues(kinds)) {
    const id = newId()
    const body = {
      key: queue.key,
      name: queue.name,
      place: order.indexOf(queue.key),
      typeIds: ids(queue.types, kinds.types),
      componentIds: ids(queue.components, kinds.components),
      takesRest: queue.takesRest ?? false,
      capacity: queue.capacity ?? 1,
      isStrict: false,
      isExclusive: queue.isExclusive ?? false,
      skillIds: ids(queue.skills, skillIds),
      fallbackId: queueIds.get(queue.fallback ?? '') ?? null,
      fallbackMinutes: 60,
      leadId: cast[queue.lead].id,
      leadMinutes: 15,
      hoursId: queue.isOffice ? officeId : null,
      memberIds: queue.people.map((one) => cast[one].id),
      version: 0,
    }
    await admin.call(saveQueue, { params: { id }, body })
    queueIds.set(queue.key, id)
  }
}
