import type { FastifyInstance } from 'fastify'
import { escalateTicket } from '#contracts/escalation.ts'
import { saveLadder, showLadder } from '#contracts/ladder.ts'
import { rateTicket } from '#contracts/satisfaction.ts'
import { assignTicket, moveTicket, openTicket, writeMessage, type Move } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import type { CastName } from '#testing/cast.ts'
import { cast } from '#testing/cast.ts'
import { giveOutTo } from './demo-availability.ts'
import { demoActor } from './demo-cast-client.ts'
import { letPass } from './let-pass.ts'
import { stories, type DemoStory, type Step } from './demo-stories.ts'

export type Kinds = { types: Map<string, string>; components: Map<string, string> }

/** Plays the demo's own stories, each person through the API. */
export async function playDemoStories(world: World, app: FastifyInstance, kinds: Kinds): Promise<void> {
  const actors = new Map<CastName, Awaited<ReturnType<typeof demoActor>>>()
  const actor = async (name: CastName) => {
    const one = actors.get(name) ?? (await demoActor(world, app, name))
    actors.set(name, one)
    return one
  }

  async function open({ who, type, component, ...story }: DemoStory): Promise<string> {
    const id = newId()
    const { title, description, priority = 3, fields = {} } = story
    const typeId = kinds.types.get(type) ?? ''
    const componentId = kinds.components.get(component) ?? null
    const body = { id, title, description, priority, typeId, componentId, fields }
    await (await actor(who)).call(openTicket, { body })
    return id
  }

  async function play(id: string, step: Step) {
    const one = await actor(step.who)
    if (step.file) await one.attach(id, step.file)
    if (step.takes) {
      await one.call(assignTicket, { params: { id }, body: { processorId: cast[step.who].id } })
    }
    if (step.says) {
      const body = { id: newId(), text: step.says, isNote: step.isNote ?? false, ...moveOf(step.move) }
      await one.call(writeMessage, { params: { id }, body })
    } else if (step.move) await one.call(moveTicket, { params: { id }, body: { move: step.move } })
    if (step.escalates) {
      await one.call(escalateTicket, { params: { id }, body: { id: newId(), reason: step.escalates } })
    }
    if (step.rates) await one.call(rateTicket, { params: { id }, body: step.rates })
  }

  const admin = await actor('kalina')
  const { version } = await admin.call(showLadder)
  await admin.call(saveLadder, { body: { steps: [...ladder], version } })
  for (const story of stories) {
    const id = await open(story)
    const given = story.free ? await giveOutTo(world, story.free) : []
    for (const other of given) if (other !== id) await letPass(world, other, story.ago)
    for (const step of story.steps ?? []) {
      await letPass(world, id, step.after ?? 0)
      await play(id, step)
    }
    await letPass(world, id, story.ago)
  }
}

/** Who hears in turn of an escalated ticket that nobody answers. */
const ladder = [
  { minutes: 10, whom: 'lead', userId: null },
  { minutes: 30, whom: 'managers', userId: null },
  { minutes: 90, whom: 'admins', userId: null },
] as const

const moveOf = (move: Move | undefined) => (move ? { move } : {})
