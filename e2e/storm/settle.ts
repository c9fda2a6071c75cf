import { setTimeout as pause } from 'node:timers/promises'
import type { Scene } from './run-schedule.ts'
import { saidSoon, type Side } from './side.ts'

const LOOK_EVERY_MS = 250
/** So often it is looked before the clocks of the pages are moved on, so that nobody waits for their pauses. */
const LOOKS = 6
const HURRY_MS = 10_000
/** By then TCP itself would have noticed, and a browser opens no more than six connections beside dead ones. */
const BURIED_AFTER_MS = 12_000
const PATIENCE_MS = 60_000

/** The network is whole again: what everybody sees becomes what the server has. Answers how often somebody had to reload. */
export async function settle(scene: Scene): Promise<number> {
  const lines = Object.values(scene.house.lines)
  for (const line of lines) line.heal()
  // Also while a page waits for what it asked over a dead one.
  const burial = setTimeout(() => lines.forEach((line) => line.bury()), BURIED_AFTER_MS)
  try {
    return await agree(scene)
  } finally {
    clearTimeout(burial)
  }
}

async function agree(scene: Scene): Promise<number> {
  let reloads = 0
  let wrong: string[] = []
  const began = performance.now()
  for (let look = 1; performance.now() - began < PATIENCE_MS; look += 1) {
    wrong = await differences(scene)
    if (wrong.length === 0) return reloads
    if (look % LOOKS === 0) reloads += await hurry(sidesOf(scene))
    await pause(LOOK_EVERY_MS)
  }
  throw new Error(wrong.join('\n'))
}

const sidesOf = ({ visitor, agent, other }: Scene): Side[] => [visitor, agent, ...(other ? [other] : [])]

async function hurry(sides: readonly Side[]): Promise<number> {
  let reloads = 0
  for (const side of sides) {
    if (await side.isLoaded()) await saidSoon(side.page.clock.fastForward(HURRY_MS), undefined)
    else {
      // A page that did not come is loaded again, as anybody would.
      await side.reload()
      reloads += 1
    }
  }
  return reloads
}

/** What is not as it should be: each word once, each writer's in his order, and on every screen the server's rows. */
export async function differences(scene: Scene): Promise<string[]> {
  const { house, conversationId, writers } = scene
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
  for (const side of sidesOf(scene)) {
    const seen = (await side.texts()) ?? []
    if (!isSame(seen, kept))
      wrong.push(`${side.constructor.name} shows ${said(seen)}, kept are ${said(kept)}`)
  }
  return wrong
}

const isSame = (one: readonly string[], other: readonly string[]) => said(one) === said(other)
const said = (texts: readonly string[]) => JSON.stringify(texts)
