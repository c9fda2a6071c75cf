import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { listInboxes, renewInboxKey } from '#contracts/inboxes.ts'
import { setAvailability } from '#contracts/availability.ts'
import { signInAs } from '#testing/people.ts'
import { changeMode, graveFindings } from './axe.ts'
import { embeddingOf, makeAvailable, openPageOf, panelOf, until } from './embedding.ts'
import { patiently } from './window.ts'

const { stage, sites } = embeddingOf()
const open = (name = 'Open chat') => ({ name, exact: true })

test('nobody there: the form says so and asks for an address, and the word waits in the desk', async () => {
  const page = await openPageOf(stage, sites.named.origin, { locale: 'ru-RU' })
  // The page says that it is in English; the one who writes says otherwise by the API.
  await page.evaluate(`window.Switchboard.setLocale('ru')`)
  await page.getByRole('button', open('Открыть чат')).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('button', { name: /Оставить сообщение/ }).click()
  await chat.getByText('Сейчас за прилавком никого нет.').waitFor()
  await chat.getByLabel('Ваше имя').fill('Rosa Marin')
  await chat.getByLabel('Ваше сообщение').fill('Когда придёт посылка?')
  await chat.getByRole('button', { name: 'Отправить' }).click()
  await chat.getByText('Пожалуйста, заполните это поле.').waitFor()
  await chat.getByLabel('Ваша почта').fill('rosa')
  await chat.getByRole('button', { name: 'Отправить' }).click()
  await chat.getByText('Это не похоже на адрес почты.').waitFor()
  await chat.getByLabel('Ваша почта').fill('rosa@example.org')
  await chat.getByRole('button', { name: 'Отправить' }).click()
  await chat.getByText('Ответ придёт сюда и по почте.').waitFor()
  const found = await stage.world.db
    .selectFrom('chats')
    .select(['state', 'email', 'locale'])
    .where('email', '=', 'rosa@example.org')
    .execute()
  expect(found).toEqual([{ state: 'as_ticket', email: 'rosa@example.org', locale: 'ru' }])
})

test('all by keyboard: in, through, and out again to where one was', async () => {
  await makeAvailable(stage, 'ana')
  const page = await openPageOf(stage, sites.named.origin)
  const chat = page.frameLocator('iframe')
  await page.getByRole('button', { name: 'Of the page' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => chat.locator(':focus').getAttribute('type'), patiently).toBe('search')
  await page.keyboard.press('Escape')
  const isOnBubble = `document.activeElement.shadowRoot?.activeElement?.className.includes('bubble') ?? false`
  await expect.poll(() => page.evaluate(isOnBubble), patiently).toBe(true)

  await page.keyboard.press('Enter')
  await expect.poll(() => chat.locator(':focus').getAttribute('type'), patiently).toBe('search')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => chat.locator(':focus').getAttribute('name'), patiently).toBe('name')
  await page.keyboard.type('Rosa')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Do you wrap presents?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => chat.locator(':focus').getAttribute('aria-label'), patiently)
    .toBe('Write a message')
  await page.keyboard.type('And on Sundays?')
  await page.keyboard.press('Enter')
  const said = chat.getByRole('region', { name: 'Messages' }).getByRole('paragraph')
  await expect
    .poll(() => said.allTextContents(), patiently)
    .toEqual(['Do you wrap presents?', 'And on Sundays?'])
})

test('a lost network and a second tab: every word once, in both', async () => {
  await makeAvailable(stage, 'ana')
  const page = await openPageOf(stage, `${sites.named.origin}/other`, {
    allows: /a request went to|ERR_INTERNET_DISCONNECTED|WebSocket/,
  })
  await page.getByRole('button', open()).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('button', { name: /Start a chat/ }).click()
  await chat.getByLabel('Your name').fill('Rosa')
  await chat.getByLabel('Your message').fill('One')
  await chat.getByRole('button', { name: 'Send' }).click()
  const field = chat.getByRole('textbox', { name: 'Write a message' })
  await field.fill('Two')
  await page.context().setOffline(true)
  await chat.getByText('What you write is kept and sent as soon as it is back.').waitFor()
  await field.press('Enter')
  await field.fill('Three')
  await field.press('Enter')
  await expect.poll(() => chat.getByText('Sending', { exact: true }).count(), patiently).toBe(2)
  await page.context().setOffline(false)
  await chat.getByText('What you write is kept').waitFor({ state: 'detached' })
  // What is too long is not cut in silence, and not sent.
  await field.fill('x'.repeat(5001))
  await chat.getByText('Too long by 1').waitFor()
  await field.press('Enter')
  await field.fill('')
  const words = ['One', 'Two', 'Three']
  const saidIn = (one: typeof page) =>
    one
      .frameLocator('iframe')
      .getByRole('region', { name: 'Messages' })
      .getByRole('paragraph')
      .allTextContents()
  await expect.poll(() => saidIn(page), patiently).toEqual(words)
  await expect.poll(() => chat.getByText('Sending', { exact: true }).count(), patiently).toBe(0)

  const second = await page.context().newPage()
  await second.addInitScript(`{
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (given) { return attach.call(this, { ...given, mode: 'open' }) }
  }`)
  // Its chat comes when it is open already, and all the same it is led into it.
  const seen = Promise.withResolvers<void>()
  await second.route('**/api/chat/conversations/*', async (route) => {
    await seen.promise
    await route.continue()
  })
  await second.goto(`${sites.named.origin}/other`)
  await second.getByRole('button', open()).click()
  await second
    .frameLocator('iframe')
    .getByRole('heading', { name: /What are you looking for/ })
    .waitFor()
  seen.resolve()
  await expect.poll(() => saidIn(second), patiently).toEqual(words)
  await second.frameLocator('iframe').getByRole('textbox', { name: 'Write a message' }).fill('Four')
  await second.keyboard.press('Enter')
  await expect.poll(() => saidIn(page), patiently).toEqual([...words, 'Four'])
  // What one tab forgets, the other does not show.
  await second.frameLocator('iframe').getByRole('button', { name: 'More' }).click()
  await second.frameLocator('iframe').getByRole('button', { name: 'Forget me on this device' }).click()
  await chat.getByRole('heading', { name: /What are you looking for/ }).waitFor()
})

test('whom the site signs is its customer; whoever signs with another key is nobody', async () => {
  await makeAvailable(stage, 'ana')
  const admin = await signInAs(stage, 'kalina')
  const { items } = await admin.call(listInboxes)
  const id = items.find(({ publicId }) => publicId === 'demo-shop')?.id ?? ''
  const { key } = await admin.call(renewInboxKey, { params: { id } })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const tokenBy = (by: string) => {
    const claims = { iss: sites.named.origin, aud: 'demo-shop', sub: 'c-7', name: 'Rosa Marin' }
    const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ ...claims, exp: Math.floor(Date.now() / 1000) + 240 })}`
    return `${body}.${createHmac('sha256', by).update(body).digest('base64url')}`
  }
  const page = await openPageOf(stage, sites.named.origin)
  const chat = page.frameLocator('iframe')
  await page.evaluate(`
    window.told = []
    window.Switchboard.on('identify', ({ isIdentified }) => window.told.push(isIdentified))
    window.Switchboard.push(['identify', '${tokenBy('x'.repeat(43))}'], ['open'])`)
  await until(page, 'window.told.length === 1')
  expect(await page.evaluate('window.told')).toEqual([false])
  await page.evaluate(`window.Switchboard.identify(() => Promise.resolve('${tokenBy(key)}'))`)
  await chat.getByRole('heading', { name: /^Rosa Marin, / }).waitFor()
  await until(page, 'window.told.length === 2')
  expect(await page.evaluate('window.told')).toEqual([false, true])
  // He is not asked his name. The key is renewed while he is away; he comes with what his browser keeps of the former one.
  await chat.getByRole('button', { name: /Start a chat/ }).click()
  await chat.getByLabel('Your message').fill('Do you know me?')
  await chat.getByRole('button', { name: 'Send' }).click()
  await chat.getByText('Do you know me?').waitFor()
  await page.goto('about:blank')
  const fresh = (await admin.call(renewInboxKey, { params: { id } })).key
  await page.goto(sites.named.origin)
  await page.evaluate(`
    window.told = []
    ;(window.Switchboard ||= []).push(['on', 'identify', ({ isIdentified }) => window.told.push(isIdentified)],
      ['identify', '${tokenBy(fresh)}'], ['open'])`)
  await chat.getByText('Do you know me?').waitFor()
  // He has signed out of the site: whoever writes now is nobody.
  await page.evaluate(`window.Switchboard.identify('')`)
  await until(page, 'window.told.at(-1) === false')
  await expect.poll(() => chat.getByRole('heading', { name: /Rosa Marin/ }).count(), patiently).toBe(0)
})

test('a queue that is full: the waiting room says how many come before', async () => {
  const ana = await makeAvailable(stage, 'ana')
  await ana.call(setAvailability, { body: { state: 'away', reason: 'break' } })
  const page = await openPageOf(stage, sites.named.origin)
  await page.getByRole('button', open()).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('button', { name: /Leave a message/ }).click()
  await chat.getByRole('button', { name: 'I would rather wait here' }).click()
  await chat.getByLabel('Your name').fill('Rosa')
  await chat.getByLabel('Your message').fill('I can wait')
  await chat.getByRole('button', { name: 'Send' }).click()
  await chat.getByText(/You are next|Before you:/).waitFor()
})

test('on a phone it covers the page, and everybody can use it, by day and by night', async () => {
  await makeAvailable(stage, 'tomas')
  const page = await openPageOf(stage, sites.named.origin, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    colorScheme: 'light',
  })
  const found: string[] = []
  const look = async (called: string) => {
    for (const mode of ['light', 'dark'] as const) {
      const panel = panelOf(page)
      await changeMode(page, mode, panel)
      found.push(...(await graveFindings(panel, 'everything')).map((one) => `${called}, ${mode}: ${one}`))
    }
  }
  await page.getByRole('button', open()).tap()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('heading', { name: /What are you looking for/ }).waitFor()
  expect(await page.locator('iframe').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  await look('home')
  await chat.getByRole('button', { name: /Start a chat/ }).tap()
  await chat.getByLabel('Your name').waitFor()
  await look('questions')
  await chat.getByLabel('Your name').fill('Rosa')
  await chat.getByLabel('Your message').fill('Hello')
  await chat.getByRole('button', { name: 'Send' }).tap()
  await chat.getByRole('heading', { name: 'Tomas Král' }).waitFor()
  await chat.getByRole('button', { name: 'Add an emoji' }).tap()
  await look('chat')
  await chat.getByRole('button', { name: '👍' }).tap()
  await chat.getByRole('button', { name: 'More' }).tap()
  await chat.getByRole('button', { name: 'End chat' }).tap()
  await chat.getByRole('button', { name: 'Yes, end it' }).tap()
  await chat.getByText('Stars: 4 of 5').locator('..').tap()
  await look('rating')
  await chat.getByRole('button', { name: 'Close chat' }).tap()
  await page.getByRole('button', open()).waitFor()
  expect(found).toEqual([])
})
