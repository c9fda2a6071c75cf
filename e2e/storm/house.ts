import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { setAvailability } from '#contracts/availability.ts'
import type { Connection } from '#kit/database.ts'
import { ProductProcess } from '#testing/product-process.ts'
import { signInAs } from '#testing/people.ts'
import { startRoughLine, type RoughLine } from '#testing/rough-line.ts'
import { embeddingOf, nameSite } from '../embedding.ts'
import { openSite, type Site } from '../foreign-site.ts'
import { freePort } from '../free-port.ts'
import type { Line } from './schedule.ts'

/** The product as a process that can be killed, a line to it for each side, and the site that the visitor is on. */
export type House = {
  browser: Browser
  product: ProductProcess
  lines: Record<Line, RoughLine>
  site: Site
  /** Of an agent who takes chats. */
  cookie: string
  /** Somebody is there, however long his page was away. */
  makeReachable(): Promise<unknown>
  rows<Row extends object>(statement: string, values: unknown[]): Promise<Row[]>
}

export function houseOf(): House {
  const house = {} as House
  const { stage } = embeddingOf()
  beforeAll(async () => {
    const { world, browser } = stage
    // From here on the process below does the work; this one only looks at the rows.
    await Promise.all([world.reactions.stop(), world.sweeps.stop(), world.jobs.stop()])
    const port = await freePort()
    const product = new ProductProcess(port, {
      DATABASE_URL: urlOf(world.ownerConnection),
      DATA_DIR: world.config.dataDir,
    })
    const lines = { visitor: await startRoughLine(port), agent: await startRoughLine(port) }
    const tag = `<script src="${lines.visitor.url}/widget.js" data-inbox="demo-shop" async></script>`
    const site = await openSite({ '/': { body: tag } })
    await nameSite(stage, site.origin)
    await product.start()
    const agent = await signInAs(stage, 'tomas')
    const makeReachable = () => agent.call(setAvailability, { body: { state: 'available' } })
    const rows: House['rows'] = async (statement, values) =>
      (await world.pool.query(statement, values)).rows as never
    const { cookie } = agent
    Object.assign(house, { browser, product, lines, site, cookie, makeReachable, rows } satisfies House)
  })
  afterAll(async () => {
    await house.product?.stop()
    for (const line of Object.values(house.lines ?? {})) line.stop()
    await house.site?.stop()
  })
  return house
}

function urlOf({ user, password, host = '', port, database }: Connection): string {
  const secret = typeof password === 'string' ? `:${password}` : ''
  return `postgres://${user}${secret}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}
