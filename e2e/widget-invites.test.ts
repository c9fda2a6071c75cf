import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listInboxes } from '#contracts/inboxes.ts'
import { listInvitations, saveInvitation } from '#contracts/invitations.ts'
import { newId } from '#kit/id.ts'
import { signInAs } from '#testing/people.ts'
import { graveFindings } from './axe.ts'
import { embeddingOf, makeAvailable, openPageOf } from './embedding.ts'
import { openWindow, patiently } from './window.ts'

const { stage, sites } = embeddingOf()
const WORDS = 'Shall we help you choose?'
const card = (page: Page) => page.getByRole('status').getByRole('button', { name: WORDS })
const kept = 'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])'

async function invite(over: object = {}) {
  const admin = await signInAs(stage, 'kalina')
  const { items } = await admin.call(listInboxes)
  const inboxId = items.find(({ publicId }) => publicId === 'demo-shop')?.id ?? ''
  const body = {
    inboxId,
    words: { en: WORDS, bg: 'Да ви помогнем ли с избора?' },
    pages: ['/'],
    afterSeconds: 1,
    guests: 'new' as const,
    languages: [],
    reach: 'always' as const,
    isOn: true,
    version: 0,
  }
  const { id } = await admin.call(saveInvitation, { params: { id: newId() }, body: { ...body, ...over } })
  return { id, admin, inboxId }
}

test('under a strict policy a visitor is invited, once a visit, and his chat is counted as led by it', async () => {
  await makeAvailable(stage, 'tomas')
  const { id, admin, inboxId } = await invite()
  const other = await openPageOf(stage, `${sites.named.origin}/other`)
  const page = await openPageOf(stage, sites.named.origin)
  await card(page).waitFor()
  expect(await graveFindings(page.mainFrame(), 'everything')).toEqual([])
  // That it was shown is all that is kept, and only in this tab.
  expect(await page.evaluate(kept)).toBe('[{},{"switchboard-invitation":"1"},""]')
  await page.reload()
  await page.getByRole('button', { name: 'Open chat' }).waitFor()
  await expect.poll(() => page.evaluate<number>('performance.now()'), patiently).toBeGreaterThan(3000)
  expect(await card(page).count()).toBe(0)
  // The other page looked on all the while; the invitation is not for it.
  expect(await card(other).count()).toBe(0)
  expect(await other.evaluate(kept)).toBe('[{},{},""]')

  const second = await openPageOf(stage, sites.named.origin)
  await card(second).click()
  const chat = second.frameLocator('iframe')
  await chat.getByRole('heading', { name: WORDS }).waitFor()
  expect(await card(second).count()).toBe(0)
  await chat.getByRole('button', { name: /Start a chat/ }).click()
  await chat.getByLabel('Your name').fill('Rosa Marin')
  await chat.getByLabel('Your message').fill('The red one or the blue one?')
  await chat.getByRole('button', { name: 'Send' }).click()
  await chat.getByRole('heading', { name: 'Tomas Král' }).waitFor()
  const { items } = await admin.call(listInvitations, { params: { id: inboxId } })
  expect(items.find((one) => one.id === id)?.chats).toEqual({ lately: 1, ever: 1 })
})

test('closed with Escape it does not come again that day, in whatever tab', async () => {
  const page = await openPageOf(stage, sites.named.origin)
  await card(page).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => card(page).count(), patiently).toBe(0)
  const again = await page.context().newPage()
  await again.goto(sites.named.origin)
  await expect.poll(() => again.evaluate<number>('performance.now()'), patiently).toBeGreaterThan(3000)
  expect(await again.evaluate(`document.querySelector('switchboard-invitation')`)).toBeNull()
})

test('the admin writes an invitation, sees how it will look, and switches it off', async () => {
  const admin = await openWindow(stage, { as: 'kalina', path: '/admin/inboxes' })
  await admin.getByRole('link', { name: 'Hearth & Heart, the shop' }).click()
  await admin.getByRole('button', { name: 'Add an invitation' }).click()
  const dialog = admin.getByRole('dialog', { name: 'Add an invitation' })
  await dialog.getByLabel('Words, English').fill('May we wrap it for you?')
  await dialog.getByLabel('Pages').fill('/cart')
  await dialog.getByLabel('Pages').press('Enter')
  await dialog.getByRole('figure').getByText('May we wrap it for you?').waitFor()
  expect(await graveFindings(admin.mainFrame(), 'everything')).toEqual([])
  await dialog.getByRole('button', { name: 'Save' }).click()
  const isOn = admin.getByRole('switch', { name: 'Switched on: May we wrap it for you?' })
  await isOn.waitFor()
  await admin.getByText('/cart · after 30 seconds · While somebody answers').waitFor()
  await admin.locator('label', { has: isOn }).click()
  await expect.poll(() => isOn.isChecked(), patiently).toBe(false)
})

test('a language that the admin adds is spoken, from right to left, to who reads it', async () => {
  const admin = await openWindow(stage, { as: 'kalina', path: '/admin/languages/new' })
  await admin.getByRole('textbox', { name: 'Code', exact: true }).fill('ar')
  await admin.getByRole('textbox', { name: 'Name', exact: true }).fill('العربية')
  await admin.getByRole('combobox', { name: 'Written' }).click()
  await admin.getByRole('option', { name: 'From right to left' }).click()
  await admin.getByRole('textbox', { name: 'Leave a message', exact: true }).fill('اترك رسالة')
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  await admin.getByRole('link', { name: 'العربية' }).waitFor()
  await admin.goto('/admin/inboxes')
  await admin.getByRole('link', { name: 'Hearth & Heart, the shop' }).click()
  await admin.getByRole('combobox', { name: 'Added languages' }).focus()
  await admin.keyboard.press('ArrowDown')
  await admin.getByRole('option', { name: 'العربية' }).click()
  await admin.keyboard.press('Escape')
  await admin.getByLabel('Greeting, العربية').fill('مرحبا')
  await admin.getByRole('button', { name: 'Save', exact: true }).first().click()
  await admin.getByText('Hearth & Heart, the shop is saved').waitFor()

  const page = await openPageOf(stage, `${sites.named.origin}/other`)
  await page.evaluate(`window.Switchboard.setLocale('ar')`)
  await page.getByRole('button', { name: 'Open chat' }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('heading', { name: 'مرحبا' }).waitFor()
  expect(await chat.locator('html').getAttribute('dir')).toBe('rtl')
  // What was not translated is said in English.
  await chat.getByPlaceholder('Search for an answer').waitFor()
})
