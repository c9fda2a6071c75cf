import type { FastifyInstance } from 'fastify'
import type { BodyOf } from '#contracts/endpoint.ts'
import { saveRule } from '#contracts/rules.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { demoActor } from './demo-cast-client.ts'

type DemoRule = Pick<BodyOf<typeof saveRule>, 'name' | 'when' | 'condition' | 'actions'>

/** They say something to those who work here, and nothing to customers. */
const rules: readonly DemoRule[] = [
  {
    name: 'Urgent cases reach the lead',
    when: { on: 'opened', by: 'customer' },
    condition: 'priority:5',
    actions: [{ do: 'tell', whom: 'lead', personId: null }],
  },
  {
    name: 'A return without a picture',
    when: { on: 'return_reported' },
    condition: '-has:file',
    actions: [{ do: 'note', text: 'There is no picture yet. Ask for one before approving.' }],
  },
  {
    name: 'In process for three days',
    when: { on: 'since_status', amount: 3, unit: 'days', status: 'in_process' },
    condition: 'priority:>=3 is:waiting',
    actions: [
      { do: 'note', text: 'Three days in process, and {{contact.name}} waits for a word of ours.' },
      { do: 'tell', whom: 'processor', personId: null },
    ],
  },
]

/** Rules that are switched on, from now on. */
export async function addDemoRules(world: World, app: FastifyInstance): Promise<void> {
  const admin = await demoActor(world, app, 'kalina')
  for (const rule of rules) {
    await admin.call(saveRule, { params: { id: newId() }, body: { ...rule, isOn: true, version: 0 } })
  }
}
