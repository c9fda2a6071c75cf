import { setTimeout as pause } from 'node:timers/promises'
import type { Scene } from './run-schedule.ts'
import type { Side } from './side.ts'

const LOOK_EVERY_MS = 250
/** So often it is looked before the clocks of the pages are moved on, so that nobody waits for their pauses. */
const LOOKS = 6
const HURRY_MS = 10_000
/** By then TCP itself would have noticed, and a browser opens no more than six connections beside dead ones. */
const BURIED_AFTER = 48
const PATIENCE_MS = 60_000

/** The network is whole again: what everybody sees becomes what the server has. Answers how often somebody had to reload. */
export async function settle(scene: Scene): Promise<number> {
  for (const line of Object.values(scene.house.lines)) line.heal()
  const sides = [scene.visitor, scene.agent, ...(scene.other ? [scene.other] : [])]
  let reloads = 0
  let wrong: string[] = []
  const began = performance.now()
  for (let look = 1; performance.now() - began < PATIENCE_MS; look += 1) {
    wrong = await differences(scene, sides)
    if (wrong.length === 0) return reloads
    if (look === BURIED_AFTER) for (const line of Object.values(scene.house.lines)) line.bury()
    if (look % LOOKS === 0) reloads += await hurry(sides)
    await pause(LOOK_EVERY_MS)
  }
  throw new Error(wrong.join('\n'))
}

async function hurry(sides: readonly Side[]): Promise<number> {
  let reloads = 0
  for (const side of sides) {
    if (await side.isLoaded()) await side.page.clock.fastForward(HURRY_MS)
    else {
      // A page that did not come is loaded again, as anybody would.
      await side.reload()
      reloads += 1
    }
  }
  return reloads
}

/** What is not as it should be: each word once, each writer's in his order, and on every screen the server's rows. */
async function differences({ house, conversationId, writers }: Scene, sides: readonly Side[]) {
  const rows = await house.rows<{ text: string }>(
    'select text from messages where conversation_id = $1 and not is_note order by seq',
    [conversationId],
  )
  const kept = rows.map(({ text }) => text)
  const wrong = writers.flatMap(({ written }) => {
    const own = kept.filter((text) => written.includes(text))
    return isSame(own, written) ? [] : [`written ${said(written)}, kept ${said(own)}`]
  })
  const typed = writers.flatMap(({ written }) => written).length
  if (typed !== kept.length) wrong.push(`${typed} were written, ${said(kept)} are kept`)
  for (const side of sides) {
    const seen = (await side.texts()) ?? []
    if (!isSame(seen, kept))
      wrong.push(`${side.constructor.name} shows ${said(seen)}, kept are ${said(kept)}`)
  }
  return wrong
}

const isSame = (one: readonly string[], other: readonly string[]) => said(one) === said(other)
const said = (texts: readonly string[]) => JSON.stringify(texts)
