import { expect, test } from 'vitest'
import { listViews } from '#contracts/views.ts'
import { signInAs } from '#testing/people.ts'
import { stageOf } from './stage.ts'
import { openWindow, patiently } from './window.ts'

const stage = stageOf()

test('a list becomes a table that is sorted, worked by keys and kept in its view', async () => {
  for (const title of ['First', 'Second', 'Third']) await stage.opened('elena', { title })
  const page = await openWindow(stage, { as: 'tomas', path: '/desk?q=is:open' })
  const { keyboard } = page
  await page.getByRole('link', { name: /Third/ }).waitFor()
  await page.getByRole('button', { name: 'Save as view' }).waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Show as a table' }).click()
  const table = page.getByRole('table', { name: 'Tickets' })
  const titles = async () =>
    (await table.getByRole('link').allTextContents()).map((title) => title.replace('Unread ', ''))
  const shown = (words: string[]) => expect.poll(titles, patiently).toEqual(words)
  await table.waitFor()
  await table.getByRole('button', { name: 'Number' }).click()
  await shown(['Third', 'Second', 'First'])
  await table.getByRole('button', { name: 'Number' }).click()
  await shown(['First', 'Second', 'Third'])
  expect(await table.getByRole('columnheader', { name: 'Number' }).getAttribute('aria-sort')).toBe(
    'ascending',
  )

  await page.getByRole('button', { name: 'Columns' }).click()
  const dialog = page.getByRole('dialog', { name: 'Columns' })
  await dialog.getByRole('checkbox', { name: 'Due' }).click()
  await dialog.getByRole('checkbox', { name: 'Opened by' }).click()
  await dialog.getByRole('button', { name: 'Move Opened by up' }).click()
  await keyboard.press('Escape')
  await table.getByRole('columnheader', { name: 'Opened by' }).waitFor()
  expect(await table.getByRole('columnheader', { name: 'Due' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Save as view' }).click()
  await page.getByLabel('Name').fill('By number')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: /By number/ }).waitFor()

  await keyboard.press('j')
  await page.locator(':focus').getByText('First').waitFor()
  await keyboard.press('j')
  await page.locator(':focus').getByText('Second').waitFor()
  await keyboard.press('x')
  await page.getByText('1 selected').waitFor()
  await keyboard.press('Escape')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Second' }).waitFor()
  await page.getByRole('list', { name: 'Tickets' }).waitFor()
  await keyboard.press('u')
  await table.waitFor()

  const tomas = await signInAs(stage, 'tomas')
  const { items } = await tomas.call(listViews, {})
  expect(items[0]?.columns).toEqual([
    'number',
    'title',
    'contact',
    'priority',
    'status',
    'waiting',
    'component',
    'creator',
    'processor',
  ])
  const phone = await openWindow(stage, { as: 'tomas', path: '/desk' })
  await phone.getByRole('link', { name: /By number/ }).click()
  await phone.getByRole('table', { name: 'Tickets' }).waitFor()
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.getByRole('list', { name: 'Tickets' }).waitFor()
})
