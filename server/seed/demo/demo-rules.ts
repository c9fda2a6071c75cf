import type { FastifyInstance } from 'fastify'
import type { BodyOf } from '#contracts/endpoint.ts'
import { saveRule } from '#contracts/rules.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { demoActor } from './demo-cast-client.ts'
import type { Kinds } from './demo-tickets.ts'

type DemoRule = Pick<BodyOf<typeof saveRule>, 'name' | 'when' | 'condition' | 'actions'>

/** They say something to those who work here, and nothing to customers. */
const rules = ({ components }: Kinds): readonly DemoRule[] => [
  {
    name: 'Urgent cases reach the lead',
    when: { on: 'opened', by: 'customer' },
    condition: 'priority:5',
    actions: [{ do: 'tell', whom: 'lead', personId: null }],
  },
  ...(components.has('security')
    ? [
        {
          name: 'Locked out is urgent',
          when: { on: 'opened', by: 'customer' },
          condition: 'component:security',
          actions: [{ do: 'priority', priority: 4 }],
        } satisfies DemoRule,
      ]
    : []),
  {
    name: 'A return: pictures first',
    when: { on: 'return_reported' },
    condition: '',
    actions: [{ do: 'note', text: 'Look at the pictures before approving. None there? Ask for one.' }],
  },
  {
    name: 'One or two stars: somebody calls',
    when: { on: 'rated', atMost: 2 },
    condition: '',
    actions: [
      {
        do: 'note',
        text: '{{contact.name}} is not content. Call before the day is over, and say here what came of it.',
      },
      { do: 'tell', whom: 'lead', personId: null },
    ],
  },
  {
    name: 'Three working days in process',
    when: { on: 'since_status', amount: 24, unit: 'working_hours', status: 'in_process' },
    condition: 'priority:>=3 is:waiting',
    actions: [
      { do: 'note', text: 'Three working days in process, and {{contact.name}} waits for a word of ours.' },
      { do: 'tell', whom: 'processor', personId: null },
    ],
  },
  {
    name: 'Four working hours without an answer',
    when: { on: 'since_customer_word', amount: 4, unit: 'working_hours' },
    condition: 'is:waiting priority:>=4',
    actions: [{ do: 'tell', whom: 'lead', personId: null }],
  },
]

/** How far back those by the clock look: they have been on for a while. */
const DAYS = 21

/** Rules that are switched on before the demo's own stories begin, so that their log shows what they did. */
export async function addDemoRules(world: World, app: FastifyInstance, kinds: Kinds): Promise<void> {
  const admin = await demoActor(world, app, 'kalina')
  for (const rule of rules(kinds)) {
    await admin.call(saveRule, { params: { id: newId() }, body: { ...rule, isOn: true, version: 0 } })
  }
  const since = new Date(world.now().getTime() - DAYS * 86_400_000)
  await world.db.updateTable('rules').set({ looked_until: since, changed_at: since }).execute()
}
