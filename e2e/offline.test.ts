import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { showTicket } from '#contracts/tickets.ts'
import { signInAs } from '#testing/people.ts'
import { stageOf } from './stage.ts'
import { openWindow, patiently } from './window.ts'

const stage = stageOf()
const serviceWorkers = 'allow'
const allows = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket connection/

const composer = (page: Page) => page.getByRole('textbox', { name: 'Write a reply' })
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click()

async function stored(number: string) {
  const ana = await signInAs(stage, 'ana')
  const { messages } = await ana.call(showTicket, { params: { id: number } })
  return messages.map(({ text }) => text)
}

test('what is sent while the line is cut goes out once when it is back', async () => {
  const { number } = await stage.opened('elena', { title: 'Where is it?', description: 'My card.' })
  const page = await openWindow(stage, { as: 'ana', path: `/desk/t/${number}`, allows, serviceWorkers })
  await composer(page).waitFor()
  await page.context().setOffline(true)
  await page.getByText('You are offline').waitFor()
  await composer(page).fill('On its way.')
  await send(page)
  await composer(page).fill('And this is not finished')
  await page.context().setOffline(false)
  await page.getByText('You are offline').waitFor({ state: 'hidden' })
  const said = page.getByRole('article', { name: 'Message from Ana Horvat' })
  await said.getByText('On its way.').waitFor()
  await expect.poll(() => stored(number), patiently).toEqual(['My card.', 'On its way.'])
  expect(await composer(page).inputValue()).toBe('And this is not finished')
  await page.reload()
  await said.getByText('On its way.').waitFor()
  expect(await said.count()).toBe(1)
  await expect.poll(() => composer(page).inputValue(), patiently).toBe('And this is not finished')
})

test('a message whose answer was lost is not stored twice', async () => {
  const { number } = await stage.opened('elena', { title: 'And now?', description: 'My card.' })
  const page = await openWindow(stage, { as: 'ana', path: `/desk/t/${number}`, allows, serviceWorkers })
  let lost = 0
  await page.route('**/messages', async (route) => {
    await route.fetch()
    lost += 1
    await (lost === 1 ? route.abort() : route.continue())
  })
  await composer(page).fill('Tomorrow.')
  await send(page)
  await page.getByText('Tomorrow.').waitFor()
  await expect.poll(() => lost, patiently).toBe(2)
  await expect.poll(() => stored(number), patiently).toEqual(['My card.', 'Tomorrow.'])
  expect(await page.getByText('Tomorrow.', { exact: true }).count()).toBe(1)
})
