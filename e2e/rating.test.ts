import { expect, test } from 'vitest'
import { moveTicket } from '#contracts/tickets.ts'
import { signInAs } from '#testing/people.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()

/** A ticket that Tomas has resolved. */
async function resolved(title: string) {
  const ticket = await stage.opened('elena', { title })
  const tomas = await signInAs(stage, 'tomas')
  for (const move of ['start', 'resolve'] as const) {
    await tomas.call(moveTicket, { params: { id: ticket.id }, body: { move } })
  }
  await stage.world.reactions.settle()
  return ticket
}

test('a rating in the portal after the closing stands on the ticket at once, and a low one rings', async () => {
  const { id, number } = await resolved('The card is late')
  const agent = await openWindow(stage, { as: 'tomas', path: '/desk?q=rating:<=2' })
  await agent.getByText('No ticket fits').waitFor()

  const customer = await openWindow(stage, { as: 'elena', path: `/portal/t/${id}` })
  await customer.getByRole('button', { name: 'It is solved' }).click()
  await customer.getByText('This ticket is closed.', { exact: false }).waitFor()
  await customer.getByLabel('2 of 5 stars').check()
  await customer.getByLabel('Would you like to add something?').fill('It took three weeks.')
  const asked = customer.getByRole('region', { name: 'How did we do?' })
  await asked.getByRole('button', { name: 'Send', exact: true }).click()
  await customer.getByText('Thank you!').waitFor()

  await agent.getByRole('button', { name: '1 new' }).click()
  await agent
    .getByRole('link', { name: /The card is late/ })
    .getByText('2 stars')
    .waitFor()
  await agent
    .getByRole('button', { name: /unread|news|bell/i })
    .first()
    .click()
  await agent.getByRole('link', { name: /gave a low rating/ }).click()
  await agent.waitForURL(`**/desk/t/${number}*`)
  await agent.getByRole('region', { name: 'Rating' }).getByText('It took three weeks.').waitFor()
})

test('the link of the mail rates without signing in', async () => {
  const { id } = await resolved('The app is slow')
  const admin = await openWindow(stage, { as: 'kalina' })
  await admin.goto('/admin/mail')
  await admin.getByRole('link', { name: 'resolved: The app is slow' }).first().click()
  await admin.getByRole('tab', { name: /^Links/ }).click()
  const link = await admin.getByRole('link', { name: /rate#/ }).first().getAttribute('href')
  const somebody = await openWindow(stage, { path: `${link}.5` })
  await somebody.getByRole('heading', { name: 'How did we do?' }).waitFor()
  expect(await somebody.getByLabel('5 of 5 stars').isChecked()).toBe(true)
  await somebody.getByRole('button', { name: 'Send', exact: true }).click()
  await somebody.getByRole('heading', { name: 'Thank you!' }).waitFor()

  const customer = await openWindow(stage, { as: 'elena', path: `/portal/t/${id}` })
  await customer.getByRole('region', { name: 'Your rating' }).getByText('5 of 5 stars').waitFor()
})
