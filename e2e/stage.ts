import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { serveWeb } from '#kit/serve-web.ts'
import { components } from '#server/seed/components.ts'
import { addDemoTypes, shareOutComponents } from '#server/seed/demo/demo-kinds.ts'
import { addDemoPeople } from '#server/seed/demo/demo-people.ts'
import type { CastName } from '#testing/cast.ts'
import { signInAs } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { openChromium } from './chromium.ts'
import { freePort } from './free-port.ts'

/** The whole product behind an address of its own, the cast with the demo's types and components, and a browser. */
export type Stage = TestWorld & {
  address: string
  browser: Browser
  /** Answers its number and id. */
  opened: (by: CastName, ticket: { title: string; description?: string; type?: string }) => Promise<Opened>
}
export type Opened = { id: string; number: string }

type Kinds = { types: Map<string, string>; components: Map<string, string> }
type Setting = {
  /** What is there before the first window opens. */
  with?: (it: TestWorld, kinds: Kinds) => Promise<void>
}

/** One for all files of a process; it ends with it. What a window keeps goes with the window. */
let browser: Promise<Browser> | undefined

/** One for each file. */
export function stageOf(setting: Setting = {}): Stage {
  const stage = {} as Stage
  let it: TestWorld | undefined
  beforeAll(async () => {
    const port = await freePort()
    it = await testWorld({ PORT: String(port), LIMIT_FACTOR: '1000', DB_POOL: '8' }, serveWeb)
    browser ??= openChromium()
    const kinds = await addKinds(it)
    await setting.with?.(it, kinds)
    await it.app.listen({ host: '127.0.0.1', port })
    const opened = openedOn(it, kinds.types)
    Object.assign(stage, it, { address: it.world.config.publicUrl, browser: await browser, opened })
  })
  afterAll(() => it?.stop())
  return stage
}

async function addKinds({ world }: TestWorld): Promise<Kinds> {
  await addDemoPeople(world)
  await world.reactions.settle()
  const rows = components.map(({ key, name }, place) => ({
    id: newId(),
    key,
    name: JSON.stringify(name),
    place,
  }))
  await world.db.insertInto('components').values(rows).execute()
  return { components: await shareOutComponents(world), types: await addDemoTypes(world) }
}

const openedOn =
  (it: TestWorld, types: Map<string, string>): Stage['opened'] =>
  async (by, { title, description = 'Where is my card?', type = 'general_question' }) => {
    const person = await signInAs(it, by)
    const body = { id: newId(), title, description, typeId: types.get(type) ?? '' }
    return person.call(openTicket, { body })
  }
