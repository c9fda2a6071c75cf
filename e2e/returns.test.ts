import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { moveReturn } from '#contracts/returns.ts'
import { addDemoQueues } from '#server/seed/demo/demo-queues.ts'
import type { CastName } from '#testing/cast.ts'
import { signInAs } from '#testing/people.ts'
import { lineOf, reports, shopOf } from '#testing/shop.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

/** Tomas and Ana work in Returns, one case at a time. */
const stage = stageOf({ with: ({ world, app }, kinds) => addDemoQueues(world, app, kinds) })
const letter = new URL('../server/seed/pictures/letter.jpg', import.meta.url)

const sold = async (to: CastName, name: string) =>
  shopOf(await signInAs(stage, 'kalina')).order(await signInAs(stage, to), { lines: [{ name }] })

/** From the list of orders to the report that is sent. */
async function report(customer: Page, { number, name }: { number: string; name: string }): Promise<void> {
  await customer.getByRole('link', { name: new RegExp(`Order ${number}`) }).click()
  await customer.getByRole('link', { name: `Return: ${name}` }).click()
  await customer.getByText('Arrived damaged').click()
  await customer.getByLabel('What is wrong with it?').fill(`The ${name} is broken.`)
}
const send = async (customer: Page) => {
  await customer.getByRole('button', { name: 'Report the return' }).click()
  await stands(customer, 'Reported')
}
const stands = (page: Page, state: string) =>
  page
    .getByRole('list', { name: 'How far the return is' })
    .locator('[aria-current]')
    .getByText(state, { exact: true })
    .waitFor()

test('two customers, two agents, one case at a time: the second return waits, and is given out when the first is resolved', async () => {
  const lamp = { number: (await sold('elena', 'Paper star lamp')).number, name: 'Paper star lamp' }
  const clock = { number: (await sold('ahmed', 'Kitchen clock')).number, name: 'Kitchen clock' }
  const elena = await openWindow(stage, { as: 'elena', path: '/portal/orders' })
  const ahmed = await openWindow(stage, { as: 'ahmed', path: '/portal/orders' })
  const tomas = await openWindow(stage, { as: 'tomas', path: '/desk?q=is:open' })
  const ana = await openWindow(stage, { as: 'ana', path: '/desk/routing' })
  await tomas.getByText('No ticket is open').waitFor()
  await tomas.getByRole('button', { name: 'I am available' }).click()

  // The first is his at once, and everybody sees why.
  await report(elena, lamp)
  await send(elena)
  await elena.getByText('Tomas Král takes care of it', { exact: true }).waitFor()
  await tomas.getByRole('button', { name: '1 new' }).click()
  await tomas.getByRole('link', { name: /Paper star lamp/ }).click()
  await tomas
    .getByText(/^free for .*, the only one$/)
    .first()
    .waitFor()

  // The second waits: the one who is here has his case, the other is away.
  await report(ahmed, clock)
  await send(ahmed)
  const returns = ana.getByRole('listitem').filter({ has: ana.getByRole('heading', { name: 'Returns' }) })
  await returns.getByText('Waits: 1 at capacity, 1 away').waitFor()
  await returns.getByRole('link', { name: /Kitchen clock/ }).click()
  await ana
    .getByText(/waits .*: 1 at capacity, 1 away/)
    .first()
    .waitFor()

  // Each step is with the customer as it is made.
  const panel = tomas.getByRole('region', { name: 'Return', exact: true })
  for (const [verb, state] of [
    ['Approve', 'Approved'],
    ['Received', 'Received'],
  ] as const) {
    await panel.getByRole('button', { name: verb, exact: true }).click()
    await stands(elena, state)
  }
  await panel.getByRole('button', { name: 'Refund' }).click()
  await tomas.getByRole('dialog').getByRole('button', { name: 'Refund' }).click()
  await elena.getByText('The money is on its way to you.').waitFor()
  await tomas.getByRole('button', { name: 'Resolve the ticket' }).click()

  // Free again, he is given what waited; nobody has reloaded anything.
  await ahmed.getByText('Tomas Král takes care of it', { exact: true }).waitFor()
  await ana
    .getByText(/^free for .*, the only one$/)
    .first()
    .waitFor()
  await tomas.getByRole('button', { name: '1 new' }).click()
  await tomas.getByRole('link', { name: /Kitchen clock/ }).waitFor()
})

test('a customer reports with a picture and follows the return to its end, step by step', async () => {
  const { number } = await sold('elena', 'Tea towel')
  const customer = await openWindow(stage, { as: 'elena', path: '/portal/orders' })
  await report(customer, { number, name: 'Tea towel' })
  await customer.getByLabel('How many?').fill('2')
  await customer
    .locator('input[type=file]')
    .setInputFiles([{ name: 'torn.jpg', mimeType: 'image/jpeg', buffer: await readFile(letter) }])
  await send(customer)
  await customer
    .getByRole('list', { name: 'Pictures of it' })
    .getByRole('img', { name: 'torn.jpg' })
    .waitFor()
  await customer.getByText('We look at it and tell you soon').waitFor()

  const agent = await openWindow(stage, { as: 'ana', path: '/desk/returns' })
  await agent.getByRole('link', { name: /2 × Tea towel/ }).focus()
  await agent.keyboard.press('Enter')
  await agent.getByRole('button', { name: 'Reject' }).click()
  await agent.getByLabel('Why? The customer reads this.').fill('They were washed.')
  await agent.getByRole('dialog').getByRole('button', { name: 'Reject' }).click()
  await stands(customer, 'Rejected')
  await customer.getByText('They were washed.').first().waitFor()
  await customer.getByRole('button', { name: /^News/ }).click()
  await customer.getByText('We cannot take your return').waitFor()
})

test('several are moved at once, and their customer sees it', async () => {
  const customer = await signInAs(stage, 'elena')
  const made = []
  for (const name of ['Oak clock', 'Oak chair', 'Oak bench'])
    made.push(await reports(customer, await sold('elena', name)))
  const first = made[0]?.ticket.id ?? ''
  const elena = await openWindow(stage, { as: 'elena', path: `/portal/t/${first}` })
  await stands(elena, 'Reported')
  const agent = await openWindow(stage, { as: 'ana', path: '/desk/returns?q=Oak' })
  await agent.getByRole('checkbox', { name: 'Select all that are shown' }).check()
  await agent.getByRole('button', { name: 'Approve', exact: true }).click()
  const asked = agent.getByRole('dialog', { name: 'Approve: 3 returns?' })
  await asked.getByText('Each customer is told at once.').waitFor()
  await asked.getByRole('button', { name: 'Approve' }).click()
  await agent.getByText('3 returns moved.').waitFor()
  await agent.getByRole('table').getByText('Approved').nth(2).waitFor()
  await stands(elena, 'Approved')
})

test('what is refused stands at its field, in the words of the reader', async () => {
  const order = await sold('petar', 'Tea towel')
  const petar = await signInAs(stage, 'petar')
  const maria = await signInAs(stage, 'maria')
  // Its line is down, so that the page does not know what happens elsewhere.
  const allows = /409|422|WebSocket/
  const page = await openWindow(stage, { as: 'petar', locale: 'bg-BG', path: '/portal', allows })
  await page.routeWebSocket(/api\/live/, () => undefined)
  await page.goto(`/portal/orders/${order.id}/return/${lineOf(order)}`)
  await page.getByText('Пристигна повредено').click()
  await page.getByLabel('Какво не е наред?').fill('Скъсана е.')
  await page.getByLabel('Колко броя?').fill('5')

  const { id } = await reports(petar, order, { quantity: 3 })
  await page.getByRole('button', { name: 'Съобщи за връщането' }).click()
  await page.getByText('Вече тече връщане на този артикул.').waitFor()
  for (const move of ['approve', 'receive', 'refund'] as const)
    await maria.call(moveReturn, { params: { id }, body: { move } })
  await page.getByRole('button', { name: 'Съобщи за връщането' }).click()
  await page.getByText('Могат да се върнат най-много 3 от 6.').waitFor()
  expect(await page.getByLabel('Колко броя?').getAttribute('aria-invalid')).toBe('true')
})

test('an admin imports a file with one bad row: it is told by line and field, and the rest is stored when he says so', async () => {
  const admin = await openWindow(stage, { as: 'kalina', path: '/admin/orders' })
  await admin.getByRole('link', { name: 'Import a file' }).click()
  const file = [
    'Order number,Order date,Product code,Product name,Quantity,Unit price,Currency,Email',
    'J-1,2026-11-03 09:15,LAMP,Paper star lamp,2,12.99,EUR,elena.sokolova@example.org',
    'J-2,2026-11-04 10:00,MUG,Blue mug,six,4.50,EUR,',
    'J-3,2026-11-05 11:00,CLOCK,Kitchen clock,1,24.00,EUR,',
  ].join('\n')
  await admin
    .locator('input[type=file]')
    .setInputFiles([{ name: 'shop.csv', mimeType: 'text/csv', buffer: Buffer.from(file) }])
  await admin.getByRole('button', { name: 'Check all rows' }).click()

  const wrong = admin.getByRole('row').filter({ hasText: 'six' })
  await wrong.getByText('3', { exact: true }).waitFor()
  await wrong.getByText(/^Pieces/).waitFor()
  await wrong.getByText('No whole number of pieces.').waitFor()
  await admin.getByRole('tab', { name: 'As understood (2)' }).click()
  await admin
    .getByRole('row')
    .filter({ hasText: 'J-1' })
    .getByText(/12\.99/)
    .waitFor()

  await admin.getByRole('button', { name: 'Store 2 orders' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Store', exact: true }).click()
  await admin.getByRole('link', { name: 'Show the orders' }).click()
  await admin.getByRole('link', { name: 'J-3' }).waitFor()
  expect(await admin.getByRole('link', { name: 'J-2' }).count()).toBe(0)
})
