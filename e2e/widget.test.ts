import { expect, test } from 'vitest'
import { embeddingOf, makeAvailable, openPageOf, panelOf, until } from './embedding.ts'
import { openWindow, patiently, untilSeen } from './window.ts'

const { stage, sites } = embeddingOf()

test('a visitor of another site chats with an agent, goes on after a reload, and says how it was', async () => {
  await makeAvailable(stage, 'tomas')
  const desk = await openWindow(stage, { as: 'tomas', path: '/desk?q=is:open' })
  const page = await openPageOf(stage, sites.named.origin)

  await page.getByRole('button', { name: 'Open chat' }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('button', { name: /Start a chat/ }).click()
  await chat.getByLabel('Your name').fill('Rosa Marin')
  await chat.getByLabel('Your message').fill('Is the lantern still there?')
  await chat.getByRole('button', { name: 'Send' }).click()
  await chat.getByText('Is the lantern still there?').waitFor()

  // Whether it came before the list was drawn or after.
  const news = desk.getByRole('button', { name: '1 new' })
  // In the list, or in the rail of chats, or both.
  const line = desk.getByRole('link', { name: /lantern/ }).first()
  await news.or(line).first().waitFor()
  if (await news.isVisible()) await news.click()
  await line.click()
  const reply = desk.getByRole('textbox', { name: 'Write a reply' })
  await untilSeen(chat.getByText('is typing'), async () => {
    await reply.fill('')
    await reply.fill('Yes, three of them.')
  })
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
  await chat.getByRole('paragraph').filter({ hasText: 'Yes, three of them.' }).waitFor()
  await chat.getByRole('heading', { name: 'Tomas Král' }).waitFor()
  await chat.getByText('Seen').waitFor()
  // A page of one script goes on without a load, and is followed.
  await page.evaluate(`history.pushState({}, '', '/lanterns'); document.title = 'Lanterns'`)
  await desk.getByRole('link', { name: 'Lanterns' }).waitFor()
  await page.evaluate(`history.pushState({}, '', '/'); document.title = 'A shop'`)

  // Closed, the bubble and the title count what is unread.
  await chat.getByRole('button', { name: 'Close chat' }).click()
  await reply.fill('Shall I keep one for you?')
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('button', { name: 'Open chat. Unread messages: 1' }).waitFor()
  await expect.poll(() => page.title(), patiently).toBe('(1) A shop')

  // The next page of the site goes on with the same words, each once.
  await page.goto(`${sites.named.origin}/other`)
  await page.getByRole('button', { name: 'Open chat. Unread messages: 1' }).click()
  const said = chat.getByRole('region', { name: 'Messages' }).getByRole('paragraph')
  await expect
    .poll(() => said.allTextContents(), patiently)
    .toEqual(['Is the lantern still there?', 'Yes, three of them.', 'Shall I keep one for you?'])
  await expect.poll(() => page.title(), patiently).toBe('A shop')
  await chat.getByRole('textbox', { name: 'Write a message' }).fill('Please do!')
  await chat.getByRole('textbox', { name: 'Write a message' }).press('Enter')
  await desk.getByText('Please do!').first().waitFor()

  await chat.getByRole('button', { name: 'More' }).click()
  await chat.getByRole('button', { name: 'End chat' }).click()
  await chat.getByRole('button', { name: 'Yes, end it' }).click()
  await chat.getByText('This chat has ended.').waitFor()
  await chat.getByText('Stars: 5 of 5').locator('..').click()
  await chat.getByLabel(/What should we know/).fill('Quick and kind')
  await chat.getByRole('button', { name: 'Send rating' }).click()
  await chat.getByText('Thank you for telling us.').waitFor()
})

test('a site that the inbox does not name cannot show the chat, and hears so', async () => {
  const page = await openPageOf(stage, `${sites.stranger.origin}/other`, {
    allows: /frame-ancestors|a request went to|Failed to execute 'postMessage'|chrome-error/,
  })
  await page.evaluate(`window.Switchboard.on('refused', () => { window.wasRefused = true })`)
  const byTheBrowser = page.waitForEvent('console', (one) => one.text().includes('frame-ancestors'))
  await page.getByRole('button', { name: 'Open chat' }).click()
  await byTheBrowser
  await until(page, 'window.wasRefused === true')
  await expect.poll(() => page.locator('iframe').count(), patiently).toBe(0)
})

test('before the visitor writes nothing is kept and nobody else is asked; the panel comes only when it is opened', async () => {
  const page = await openPageOf(stage, sites.named.origin)
  expect(page.frames().length).toBe(1)
  await page.getByRole('button', { name: 'Open chat' }).click()
  await page
    .frameLocator('iframe')
    .getByRole('heading', { name: /What are you looking for/ })
    .waitFor()
  const kept = 'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])'
  expect(await page.evaluate(kept)).toBe('[{},{},""]')
  expect(await panelOf(page).evaluate(kept)).toBe('[{},{},""]')
  expect(await page.context().cookies()).toEqual([])
})

test('neither the styles of the page nor its scripts reach the bubble', async () => {
  const page = await openWindow(stage, { path: 'about:blank', allows: /a request went to/ })
  await page.goto(`${sites.named.origin}/hostile`)
  await until(page, `'open' in (window.Switchboard ?? [])`)
  const [box, root, opacity] = await page.evaluate<
    [{ width: number; height: number; right: number }, null, string]
  >(`(() => {
    const host = document.querySelector('switchboard-chat')
    const { width, height, right } = host.getBoundingClientRect()
    return [{ width, height, right: innerWidth - right }, host.shadowRoot, getComputedStyle(host).opacity]
  })()`)
  expect(box).toEqual({ width: 60, height: 60, right: 20 })
  expect(root).toBeNull()
  expect(opacity).toBe('1')
})
