import { Secret, TOTP } from 'otpauth'
import { test } from 'vitest'
import { cast } from '#testing/cast.ts'
import { signIn } from './entry.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()
const PERIOD_MS = 30_000

test('a second factor is set up and asked for at the next sign-in', async () => {
  const page = await openWindow(stage, { path: '/sign-in' })
  await signIn(page, cast.elena.userName, cast.elena.password)
  await page.getByRole('heading', { name: /How can we help/ }).waitFor()
  await page.goto('/profile')
  await page.getByRole('button', { name: 'Set it up' }).click()
  const secret = (await page.locator('form code').textContent()) ?? ''
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, '')) })
  await page.getByLabel('Six digits').fill('000000')
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await page.locator('[aria-invalid=true]').waitFor()
  await page.getByLabel('Six digits').fill(totp.generate())
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await page.getByText('These are your recovery codes').waitFor()
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByText('New recovery codes').waitFor()

  await page.getByRole('button', { name: /^Your account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await signIn(page, cast.elena.userName, cast.elena.password)
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
  // A code serves once, so this is the one that comes next; a clock may be that much ahead.
  await page.getByLabel('Code').fill(totp.generate({ timestamp: Date.now() + PERIOD_MS }))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: /How can we help/ }).waitFor()
})
