import type { BrowserContext } from 'playwright-core'
import { PATIENCE_MS } from '../window.ts'
import { AgentWindow } from './agent-window.ts'
import type { RoughLine } from '#testing/rough-line.ts'
import type { House } from './house.ts'
import type { Line, Schedule, Step, Who } from './schedule.ts'
import { settle } from './settle.ts'
import { saidSoon, type Side } from './side.ts'
import { VisitorTab } from './visitor-tab.ts'

const DAY_MS = 24 * 60 * 60_000

/** Everybody who is there, and what was typed so far. */
export type Scene = {
  house: House
  conversationId: string
  visitor: VisitorTab
  other: VisitorTab | undefined
  agent: AgentWindow
  /** Of whoever wrote it, also when his page is closed by now. */
  writers: Side[]
}

type Outcome = { written: number; reloads: number }

/** Plays a schedule from the first word to the end, and compares what everybody sees with the server's rows. */
export const runSchedule = (house: House, schedule: Schedule): Promise<Outcome> =>
  onScene(house, schedule, async (scene) => {
    let count = 0
    for (const step of schedule.steps) {
      count += 1
      await play(scene, step, `word ${count}`)
    }
    const reloads = await settle(scene)
    return { written: scene.writers.flatMap(({ written }) => written).length, reloads }
  })

/** A new chat, with its visitor and its agent before their screens while `work` goes on. */
export async function onScene<T>(
  house: House,
  schedule: Pick<Schedule, 'seed' | 'days'>,
  work: (scene: Scene) => Promise<T>,
): Promise<T> {
  const contexts = {
    visitor: await contextOf(house, 'visitor', schedule.days.visitor),
    agent: await contextOf(house, 'agent', schedule.days.agent),
  }
  try {
    await house.makeReachable()
    return await work(await begin(house, schedule, contexts))
  } finally {
    for (const line of Object.values(house.lines)) line.heal()
    await contexts.visitor.close()
    await contexts.agent.close()
  }
}

async function contextOf({ browser, lines, cookie }: House, line: Line, days: number) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(PATIENCE_MS)
  // The shadow root of the chat is closed to every script but this browser's driver.
  await context.addInitScript(`{
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (given) { return attach.call(this, { ...given, mode: 'open' }) }
  }`)
  await context.clock.install({ time: Date.now() + days * DAY_MS })
  const [name = '', value = ''] = cookie.split('=')
  if (line === 'agent') await context.addCookies([{ name, value, url: lines.agent.url }])
  return context
}

async function begin(
  house: House,
  { seed }: Pick<Schedule, 'seed'>,
  contexts: Record<Line, BrowserContext>,
): Promise<Scene> {
  const visitor = await VisitorTab.open(contexts.visitor, house.site.origin)
  await visitor.start(`chat ${seed}`)
  const [row] = await house.rows<{ id: string; ticket: string }>(
    `select c.conversation_id as id, t.id as ticket from chats c
       join tickets t on t.conversation_id = c.conversation_id order by c.started_at desc limit 1`,
    [],
  )
  if (!row) throw new Error('the chat is not there')
  const agent = await AgentWindow.open(contexts.agent, `${house.lines.agent.url}/desk/t/${row.ticket}`)
  return { house, conversationId: row.id, visitor, other: undefined, agent, writers: [visitor, agent] }
}

async function play(scene: Scene, step: Step, word: string): Promise<void> {
  if ('who' in step) return playSide(scene, step, word)
  if ('line' in step) return playLine(scene.house.lines[step.line], step)
  if (step.does === 'restart') return scene.house.product.kill()
  if (step.does === 'openTab' && !scene.other) {
    scene.other = await VisitorTab.open(scene.visitor.page.context(), scene.house.site.origin)
    scene.writers.push(scene.other)
  }
  if (step.does === 'closeTab') {
    await scene.other?.page.close()
    scene.other = undefined
  }
}

async function playSide(scene: Scene, { does, who }: Extract<Step, { who: Who }>, word: string) {
  const side: Side | undefined = scene[who]
  if (does === 'write') await side?.write(`${word} of ${who}`)
  else if (does === 'reload') await side?.reload()
  else if (side) await sleepAnHour(scene, who, word)
}

function playLine(line: RoughLine, step: Extract<Step, { line: Line }>) {
  if ('bytes' in step) line.cutAfter(step.bytes, step.way)
  else if ('milliseconds' in step) line.delay(step.milliseconds)
  else if (step.does === 'cut') line.cutAll()
  else if (step.does === 'swallow') line.swallow()
  else line.heal()
}

/** The lid is closed: the page stands still, the server gives its connections up, and an hour later it goes on. */
async function sleepAnHour({ house, ...scene }: Scene, who: Who, word: string) {
  const { page } = scene[who] ?? scene.visitor
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  house.lines[who === 'agent' ? 'agent' : 'visitor'].forget()
  await (who === 'agent' ? scene.visitor : scene.agent).write(`${word} while the ${who} slept`)
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  await page.bringToFront()
  await devtools.detach()
  await saidSoon(page.clock.fastForward('01:00:00'), undefined)
}
