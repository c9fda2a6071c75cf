import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { cast } from '#testing/cast.ts'
import { openChromium } from './chromium.ts'
import { startDemo } from './demo-server.ts'
import { signIn } from './entry.ts'
import { pictures, sizes, type Picture } from './pictures.ts'

const folder = join(import.meta.dirname, '../docs/pictures')
const MOST_BYTES = 250_000

async function take(browser: Browser, address: string, picture: Picture): Promise<void> {
  const { name, as, size, mode = 'light', path, until, part } = picture
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme: mode,
    reducedMotion: 'reduce',
    ...sizes[size],
  })
  const page = await context.newPage()
  if (as) {
    await page.goto('/sign-in')
    await signIn(page, cast[as].userName, cast[as].password)
    await page.waitForURL((url) => url.pathname !== '/sign-in')
  }
  await page.goto(path)
  await until(page)
  await page.mouse.move(0, 0)
  await page.evaluate('document.activeElement?.blur()')
  await page.waitForLoadState('networkidle')
  const shot = await sharp(await (part?.(page) ?? page).screenshot())
    .webp({ quality: 82 })
    .toBuffer()
  await context.close()
  if (shot.length > MOST_BYTES) throw new Error(`${name} has ${shot.length} bytes`)
  await writeFile(join(folder, `${name}.webp`), shot)
  process.stdout.write(`${name}.webp  ${Math.round(shot.length / 1000)} KB\n`)
}

await mkdir(folder, { recursive: true })
const demo = await startDemo()
const browser = await openChromium()
try {
  for (const picture of pictures) await take(browser, demo.address, picture)
} finally {
  await browser.close()
  await demo.stop()
}
