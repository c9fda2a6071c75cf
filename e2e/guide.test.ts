import { beforeAll, expect, test } from 'vitest'
import { saveArticleCategory } from '#contracts/article-categories.ts'
import { addArticle, moveArticleText } from '#contracts/articles.ts'
import { setAvailability } from '#contracts/availability.ts'
import { publishFlow, saveFlow } from '#contracts/flows.ts'
import { listInboxes, saveInbox, type Inbox } from '#contracts/inboxes.ts'
import { newId } from '#kit/id.ts'
import { bankFlow } from '#server/seed/demo/flows/bank-flow.ts'
import { shopFlow } from '#server/seed/demo/flows/shop-flow.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { graveFindings } from './axe.ts'
import { embeddingOf, makeAvailable, openPageOf, panelOf } from './embedding.ts'
import { openWindow, patiently } from './window.ts'

const { stage, sites } = embeddingOf()

beforeAll(async () => {
  const admin = await signInAs(stage, 'kalina')
  const { items } = await admin.call(listInboxes)
  const shop = items.filter(({ publicId }) => publicId === 'demo-shop')
  const inboxIds = shop.map(({ id }) => id)
  for (const { id, keyEnd: _end, keyMadeAt: _at, archived: _archived, ...inbox } of shop) {
    const look = { ...inbox.look, guide: { en: 'Shop guide', bg: '', ru: '' } }
    await admin.call(saveInbox, { params: { id }, body: { ...inbox, look } })
  }
  const params = { id: newId() }
  const body = { name: 'Shop', inboxIds, graph: shopFlow, version: 0 }
  const { version } = await admin.call(saveFlow, { params, body })
  await admin.call(publishFlow, { params, body: { version } })
  const category = { id: newId() }
  const named = { en: 'Care', bg: 'Грижа', ru: 'Уход' }
  await admin.call(saveArticleCategory, {
    params: category,
    body: { parentId: null, slug: 'care', name: named, icon: 'credit-card', place: 1, version: 0 },
  })
  const text = { title: 'Cleaning the lantern', body: 'With a dry cloth only.', locale: 'en' } as const
  const article = await admin.call(addArticle, { body: { id: newId(), categoryId: category.id, ...text } })
  await admin.call(moveArticleText, {
    params: { id: article.id, locale: 'en' },
    body: { move: 'publish', version: article.texts[0]?.version ?? 0 },
  })
})

test('the guide offers an article, it did not help, a person comes, and is rated', async () => {
  const tomas = await makeAvailable(stage, 'tomas')
  const desk = await openWindow(stage, { as: 'tomas', path: '/desk?q=is:open' })
  const page = await openPageOf(stage, sites.named.origin)
  await page.getByRole('button', { name: 'Open chat' }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('button', { name: /Start a chat/ }).click()
  await chat.getByText('welcome to the shop').waitFor()
  await chat.getByText('Shop guide', { exact: true }).waitFor()
  await chat.getByRole('button', { name: 'Return something' }).waitFor()
  expect(await graveFindings(panelOf(page), 'everything')).toEqual([])

  // By keyboard: words instead of a button.
  await chat.getByRole('textbox', { name: 'Write a message' }).fill('cleaning of a lantern')
  await page.keyboard.press('Enter')
  await chat.getByRole('link', { name: /Cleaning the lantern/ }).waitFor()
  expect(await graveFindings(panelOf(page), 'everything')).toEqual([])
  await chat.getByRole('button', { name: 'That did not help' }).click()
  await chat.getByText('I am getting somebody for you.').first().waitFor()
  await chat
    .getByRole('heading', { name: 'Tomas Král' })
    .or(chat.getByText(/You are next/))
    .waitFor()

  const news = desk.getByRole('button', { name: '1 new' })
  const line = desk.getByRole('link', { name: /lantern/ })
  await news.or(line).first().waitFor()
  if (await news.isVisible()) await news.click()
  await line.click()
  await desk.getByRole('region', { name: 'What the guide asked' }).getByText('How can I help?').waitFor()
  await desk.getByRole('article', { name: 'Message from Shop guide' }).first().waitFor()
  await desk.getByRole('textbox', { name: 'Write a reply' }).fill('Warm water is fine too.')
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
  await chat.getByRole('paragraph').filter({ hasText: 'Warm water' }).waitFor()

  await chat.getByRole('button', { name: 'More' }).click()
  await chat.getByRole('button', { name: 'End chat' }).click()
  await chat.getByRole('button', { name: 'Yes, end it' }).click()
  await chat.getByText('Stars: 5 of 5').locator('..').click()
  await chat.getByRole('button', { name: 'Send rating' }).click()
  await chat.getByText('Thank you for telling us.').waitFor()
  await tomas.call(setAvailability, { body: { state: 'away', reason: 'break' } })
})

/** The portal has one like that of the shop. */
async function portalInbox(admin: Person): Promise<string> {
  const { items } = await admin.call(listInboxes)
  const shop = items.find(({ publicId }) => publicId === 'demo-shop')
  const { id: _id, keyEnd: _end, keyMadeAt: _at, archived: _archived, ...body } = shop as Inbox
  const params = { id: newId() }
  await admin.call(saveInbox, { params, body: { ...body, publicId: 'bank', inPortal: true, version: 0 } })
  return params.id
}

test('in the portal it makes a ticket, asks on, and a chat that it ended alone is rated', async () => {
  const admin = await signInAs(stage, 'kalina')
  const inboxIds = [await portalInbox(admin)]
  const params = { id: newId() }
  const { version } = await admin.call(saveFlow, {
    params,
    body: { name: 'Bank', inboxIds, graph: bankFlow(null), version: 0 },
  })
  await admin.call(publishFlow, { params, body: { version } })
  const portal = await openWindow(stage, { as: 'elena', path: '/portal/chat' })
  const press = (name: string) => portal.getByRole('button', { name, exact: true }).click()
  await press('Cash')
  await press('The machine gave too little')
  const amount = portal.getByRole('spinbutton', { name: 'Answer' })
  await amount.fill('-4')
  await amount.press('Enter')
  await portal.getByText('It must be at least 1.').waitFor()
  expect(await portal.getByRole('textbox').count()).toBe(0)
  await amount.fill('40')
  await amount.press('Enter')
  await portal.getByText('Where does the machine stand').waitFor()
  await portal.getByRole('textbox').fill('At the station')
  await portal.getByRole('textbox').press('Enter')
  await press('No, thank you')
  await portal.getByText('until next time').waitFor()

  await portal.goto('/portal/chat')
  await press('How my tickets stand')
  await press('No, thank you')
  await portal.getByRole('radio', { name: '4 of 5 stars' }).check({ force: true })
  await press('Send')
  await portal.getByText('Thank you!').waitFor()

  // A field takes the focus that the answer before left, and goes with its buttons once it is answered.
  await portal.goto('/portal/chat')
  await press('My card')
  await press('My new card has not arrived')
  await portal.getByLabel('Answer', { exact: true }).and(portal.locator(':focus')).waitFor()
  await press('Go on without')
  await portal.getByRole('article', { name: 'Message from You' }).getByText('Go on without').waitFor()
  await expect.poll(() => portal.getByRole('button', { name: 'Go on without' }).count(), patiently).toBe(0)
})

test('where nobody is there, the guide asks for an address, and the question becomes a ticket', async () => {
  const page = await openPageOf(stage, `${sites.named.origin}/other`)
  await page.getByRole('button', { name: 'Open chat' }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('button', { name: /Start a chat/ }).click()
  await chat.getByRole('button', { name: 'Where is my order?' }).click()
  const field = chat.getByRole('textbox', { name: 'Write a message' })
  await chat.getByText('Which number stands on the order?').first().waitFor()
  await field.fill('2024-117')
  await field.press('Enter')
  await chat.getByText('Nobody is here right now').first().waitFor()
  await chat.getByRole('textbox', { name: 'Answer' }).fill('rosa@example.com')
  await chat.getByRole('button', { name: 'Answer' }).click()
  await chat.getByText('The answer comes here and by e-mail').waitFor()
  const desk = await openWindow(stage, { as: 'ana', path: '/desk?q=is:open' })
  await desk.getByRole('link', { name: /Where is my order/ }).click()
  await expect
    .poll(() => desk.getByRole('region', { name: 'What the guide asked' }).textContent(), patiently)
    .toContain('2024-117')
})
