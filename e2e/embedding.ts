import type { Frame, Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { listInboxes, saveInbox, type Inbox } from '#contracts/inboxes.ts'
import { setAvailability } from '#contracts/availability.ts'
import { addDemoQueues } from '#server/seed/demo/demo-queues.ts'
import { addDemoShop } from '#server/seed/demo/demo-shop.ts'
import type { CastName } from '#testing/cast.ts'
import { signInAs } from '#testing/people.ts'
import type { TestWorld } from '#testing/world.ts'
import { openSite, type Site } from './foreign-site.ts'
import { stageOf, type Stage } from './stage.ts'
import { openWindow, patiently, type Opening } from './window.ts'

/** As strict as a page can be that lets the chat in at all. */
const strictly = (address: string) =>
  `default-src 'none'; script-src ${address}; frame-src ${address}; style-src 'self'; img-src data:; base-uri 'none'; require-trusted-types-for 'script'`

/** Rules of a page that would hide, move and colour whatever they reach. */
const HOSTILE =
  '* { font-size: 40px !important; color: red !important; opacity: 0.2 !important } switchboard-chat, button, iframe, div { display: none !important; position: static !important }'

export type Sites = { named: Site; stranger: Site }

/** The product with the demo's shop, a site that its inbox names, and one that it does not. */
export function embeddingOf(): { stage: Stage; sites: Sites } {
  const sites = {} as Sites
  const stage = stageOf({
    with: async (it, kinds) => {
      await addDemoQueues(it.world, it.app, kinds)
      await addDemoShop(it.world, it.app, kinds)
      const address = it.world.config.publicUrl
      const body = `<script src="${address}/widget.js" data-inbox="demo-shop" async></script>`
      const pages = {
        '/': { body, policy: strictly(address) },
        '/other': { body },
        '/hostile': { body, style: HOSTILE },
      }
      sites.named = await openSite(pages)
      sites.stranger = await openSite(pages)
      await nameSite(it, sites.named.origin)
    },
  })
  afterAll(async () => {
    await sites.named?.stop()
    await sites.stranger?.stop()
  })
  return { stage, sites }
}

/** From now on this site may embed the shop's inbox. */
export async function nameSite(it: TestWorld, origin: string) {
  const admin = await signInAs(it, 'kalina')
  const { items } = await admin.call(listInboxes)
  const { id = '', ...inbox } = items.find(({ publicId }) => publicId === 'demo-shop') ?? {}
  const { keyEnd: _end, keyMadeAt: _at, archived: _archived, ...body } = inbox as Omit<Inbox, 'id'>
  await admin.call(saveInbox, { params: { id }, body: { ...body, sites: [...body.sites, origin] } })
}

/** Somebody of ours takes chats. */
export async function makeAvailable(stage: Stage, name: CastName) {
  const agent = await signInAs(stage, name)
  await agent.call(setAvailability, { body: { state: 'available' } })
  return agent
}

/**
 * A window on a page with the chat. Its shadow root is closed to every script, also to this browser's driver, which is
 * the only one for whom it is opened here.
 */
export async function openPageOf(stage: Stage, site: string, opening: Opening = {}): Promise<Page> {
  const allows = /^a request went to http:\/\/localhost:|^a request went to data:/
  const page = await openWindow(stage, { allows, ...opening, path: 'about:blank' })
  await page.addInitScript(`{
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (given) { return attach.call(this, { ...given, mode: 'open' }) }
  }`)
  await page.goto(site)
  await until(page, `'open' in (window.Switchboard ?? [])`)
  return page
}

export const panelOf = (page: Page): Frame => {
  const frame = page.frames().find((one) => one.url().includes('/widget/panel'))
  if (!frame) throw new Error('the panel is not there')
  return frame
}

/** Waits without evaluating text in the page, which a strict policy refuses also to this browser's driver. */
export const until = (page: Pick<Page, 'evaluate'>, condition: string) =>
  expect.poll(() => page.evaluate<boolean>(condition), patiently).toBe(true)
