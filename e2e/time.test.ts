import { test } from 'vitest'
import { closeSilent } from '#modules/deadlines'
import { afterDays } from '#testing/clock.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()

test('an admin sets hours and a target; list and head say what is due, and how it was reckoned', async () => {
  const admin = await openWindow(stage, { as: 'kalina', path: '/admin/hours/new' })
  await admin.getByText('How it looks').waitFor()
  for (const [language, name] of [
    ['English', 'Office'],
    ['Български', 'Офис'],
    ['Русский', 'Офис'],
  ]) {
    await admin.getByLabel(new RegExp(`^Name, ${language}`)).fill(name ?? '')
  }
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  await admin.getByText('Office is saved and in use.').waitFor()

  await admin.goto('/admin/targets')
  const all = admin.getByRole('form', { name: 'All types' })
  await all.getByLabel('First reply, priority 3').fill('2:00')
  await all.getByRole('button', { name: 'Save', exact: true }).click()
  await admin.getByText('All types is saved and in use.').waitFor()

  const { number } = await stage.opened('elena', { title: 'Where does it stay?' })
  await stage.world.reactions.settle()
  const agent = await openWindow(stage, { as: 'tomas', path: '/desk?q=is:open' })
  await agent
    .getByRole('link', { name: /Where does it stay/ })
    .getByText(/First reply due|Due/)
    .first()
    .waitFor()
  await agent.getByRole('link', { name: /Where does it stay/ }).click()
  await agent.getByRole('button', { name: /First reply in/ }).click()
  const dialog = agent.getByRole('dialog', { name: `By when: #${number}` })
  await dialog.getByText(/Promised within 2 hrs? of working time/).waitFor()
})

test('who stays silent is reminded, then the ticket is closed, and both sides see it', async () => {
  const { id } = await stage.opened('elena', { title: 'Which version?' })
  const agent = await openWindow(stage, { as: 'tomas', path: '/desk?q=is:open' })
  await agent.getByRole('link', { name: /Which version/ }).click()
  await agent.getByRole('textbox', { name: 'Write a reply' }).fill('Which version do you have?')
  await agent.getByRole('button', { name: 'Send', exact: true }).click()
  await agent.getByRole('button', { name: 'Ask customer' }).first().click()
  const customer = await openWindow(stage, { as: 'elena', path: `/portal/t/${id}` })
  await customer.getByText(/We close it on/).waitFor()

  await afterDays(stage, 6.1, () => closeSilent(stage.world))
  await customer
    .getByText(/We have not heard from you/)
    .first()
    .waitFor()
  await agent
    .getByText(/We have not heard from you/)
    .first()
    .waitFor()

  await afterDays(stage, 7.2, () => closeSilent(stage.world))
  await customer.getByText('This ticket is closed.', { exact: false }).waitFor()
  await agent.getByText('Closed', { exact: true }).first().waitFor()
})
