import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { CastName } from '#testing/cast.ts'
import { signInAs } from '#testing/people.ts'
import { listenTo } from './listen-to.ts'
import type { Stage } from './stage.ts'

export type Opening = BrowserContextOptions & {
  /** Signed in already. */
  as?: CastName
  path?: string
  /** Of the console: what this journey means to cause. */
  allows?: RegExp
}

/** Nothing here asserts that it is fast, also where ten others use the machine: longer than that it does not come. */
export const PATIENCE_MS = 60_000
const SIGN_MS = 2000
/** For `expect.poll`, which else gives up after a second. */
export const patiently = { timeout: PATIENCE_MS }

/** A sign fades after some seconds, and goes nowhere while nobody is there to see it: it is given until it is seen. */
export const untilSeen = (sign: Locator, give: () => Promise<void>) =>
  expect
    .poll(async () => {
      await give()
      return sign.waitFor({ timeout: SIGN_MS }).then(
        () => true,
        () => false,
      )
    }, patiently)
    .toBe(true)

/**
 * A browser of somebody's own, closed with the test. Whatever the page complains of, and any request to
 * somewhere else, fails the test; a failed test leaves a picture and the console behind.
 */
export async function openWindow(stage: Stage, opening: Opening = {}): Promise<Page> {
  const { as, path = '/', allows, ...options } = opening
  const context = await stage.browser.newContext({
    baseURL: stage.address,
    locale: 'en-GB',
    timezoneId: 'Europe/Sofia',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // A third of what a window costs; journeys that are about it, and the longest one, let it in.
    serviceWorkers: 'block',
    ...options,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  if (as) await context.addCookies([{ ...(await cookieOf(stage, as)), url: stage.address }])
  const page = await context.newPage()
  const { seen, wrong } = listenTo(context, { address: stage.address, allows })
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail' || wrong.length > 0) await keep(page, as ?? 'window', seen)
    await context.close()
    expect(wrong).toEqual([])
  })
  await page.goto(path)
  return page
}

async function cookieOf(stage: Stage, as: CastName) {
  const { cookie } = await signInAs(stage, as)
  const [name = '', value = ''] = cookie.split('=')
  return { name, value }
}

async function keep(page: Page, name: string, seen: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-journey-'))
  await page.screenshot({ path: join(folder, `${name}.png`) }).catch(() => undefined)
  await writeFile(join(folder, 'console.txt'), [page.url(), ...seen].join('\n'))
  process.stderr.write(`What ${name} saw lies in ${folder}\n`)
}
