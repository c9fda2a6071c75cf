import { expect, test } from 'vitest'
import { stageOf } from './stage.ts'
import { openWindow, patiently } from './window.ts'

const stage = stageOf()

test('the form asks what the chosen type needs, and says at its place what is missing', async () => {
  const page = await openWindow(stage, { as: 'elena', path: '/portal/new' })
  const choose = (type: string) => page.getByText(type, { exact: true }).click()
  const title = page.getByLabel('In a few words')
  const description = page.getByLabel('Tell us more')
  await title.fill('The reader is dark')
  await description.fill('Since this morning.')
  await choose('Equipment')
  await page.getByLabel('Which device?').waitFor()
  await choose('Facility')
  await page.getByLabel('Which branch or building?').waitFor()
  await page.getByLabel('Which device?').waitFor({ state: 'detached' })
  await choose('HR')
  await page.getByRole('group', { name: 'What is it about?' }).getByLabel('Training').check()
  await choose('Equipment')

  await page.getByRole('button', { name: 'Send ticket' }).click()
  const device = page.getByRole('textbox', { name: 'Which device?' })
  await page.getByText('We need this to help you.').waitFor()
  await device.and(page.locator(':focus')).waitFor()
  expect(await device.getAttribute('aria-invalid')).toBe('true')
  expect(await title.inputValue()).toBe('The reader is dark')
  expect(await description.inputValue()).toBe('Since this morning.')

  await device.fill('CR-2207')
  await page.getByRole('button', { name: 'Send ticket' }).click()
  await page.getByRole('heading', { name: 'The reader is dark' }).waitFor()
  await page.getByText('CR-2207').waitFor()
})

test('a description over the limit of its type is refused and kept', async () => {
  const page = await openWindow(stage, { as: 'ahmed', path: '/portal/new' })
  const long = 'How long will this take? '.repeat(8).trim()
  await page.getByText('General question', { exact: true }).click()
  await page.getByLabel('In a few words').fill('How long?')
  await page.getByLabel('Tell us more').fill(long)
  await page.getByText('49 characters too many').first().waitFor()
  await page.getByRole('button', { name: 'Send ticket' }).click()
  await page.getByRole('alert').or(page.locator('[aria-invalid=true]')).first().waitFor()

  // A reload in the middle of it loses nothing either.
  await page.reload()
  await expect.poll(() => page.getByLabel('Tell us more').inputValue(), patiently).toBe(long)
  await page.getByText('Programming', { exact: true }).click()
  await page.getByLabel('What did you do, step by step?').fill('Asked.')
  await page.getByRole('button', { name: 'Send ticket' }).click()
  await page.getByRole('heading', { name: 'How long?' }).waitFor()
})
