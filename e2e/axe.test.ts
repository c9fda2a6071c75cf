import { expect, test } from 'vitest'
import { writeDemoArticles } from '#server/seed/demo/articles/demo-articles.ts'
import { addDemoChats } from '#server/seed/demo/demo-chats.ts'
import { addDemoMacros } from '#server/seed/demo/demo-macros.ts'
import { addDemoReplies } from '#server/seed/demo/demo-replies.ts'
import { addDemoRules } from '#server/seed/demo/demo-rules.ts'
import { addDemoShop } from '#server/seed/demo/demo-shop.ts'
import { importDemoOrders } from '#server/seed/demo/demo-orders.ts'
import { addDemoQueues } from '#server/seed/demo/demo-queues.ts'
import { playDemoReturns } from '#server/seed/demo/demo-returns.ts'
import { playDemoStories } from '#server/seed/demo/demo-tickets.ts'
import { changeMode, graveFindings } from './axe.ts'
import { goTo } from './go-to.ts'
import { screens } from './screens.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf({
  with: async ({ world, app }, kinds) => {
    await addDemoQueues(world, app, kinds)
    await addDemoShop(world, app, kinds)
    await importDemoOrders(world, app)
    await playDemoStories(world, app, kinds)
    await writeDemoArticles(world, app)
    const replies = await addDemoReplies(world, app, kinds.components)
    await addDemoMacros(world, app, { ...kinds, replies })
    await addDemoRules(world, app, kinds)
    await playDemoReturns(world, app)
    await addDemoChats(world, app, kinds)
  },
})
const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

/** Each screen is come to once and then looked at in both modes and both widths. */
test.each(screens)(
  'what $who sees can be used by everybody',
  { timeout: 900_000 },
  async ({ as, screens }) => {
    const page = await openWindow(stage, { ...(as && { as }), colorScheme: 'light' })
    const found: string[] = []
    for (const { called, path, until } of screens) {
      const look = async (how: string, only: 'everything' | 'colours') => {
        const findings = await graveFindings(page, only)
        found.push(...findings.map((finding) => `${called}, ${how}: ${finding}`))
      }
      await page.setViewportSize(wide)
      await goTo(page, path)
      await until(page)
      await look('wide', 'everything')
      await changeMode(page, 'dark')
      await look('wide and dark', 'colours')
      await page.setViewportSize(phone)
      await look('phone and dark', 'colours')
      await changeMode(page, 'light')
      await look('phone', 'everything')
    }
    expect(found).toEqual([])
  },
)
