import { test } from 'vitest'
import { choosePassword, signIn } from './entry.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()
const password = 'fourteen gentle ferries'

test('an agent is invited, works, is removed, and his name stays under what he wrote', async () => {
  const { number } = await stage.opened('elena', { title: 'Where is it?' })
  const admin = await openWindow(stage, { as: 'kalina', path: '/admin/people' })
  await admin.getByRole('link', { name: 'Add somebody' }).click()
  const panel = admin.getByRole('dialog', { name: 'Add somebody' })
  await panel.getByLabel('Name', { exact: false }).first().fill('Bruno Costa')
  await panel.getByLabel('E-mail').fill('bruno.costa@example.org')
  await panel.getByLabel('User name').fill('bruno')
  await panel.getByRole('button', { name: 'Add and invite' }).click()
  await admin.getByText('Bruno Costa is added. No mail goes out here').waitFor()

  // Where no mail server is set, the admin hands the link over.
  const invited = admin.getByRole('dialog', { name: 'Bruno Costa' })
  const beside = admin.context().waitForEvent('page')
  await invited.getByRole('link', { name: /in a new tab/ }).click()
  const mailed = await beside
  const agent = await openWindow(stage, { path: mailed.url() })
  await choosePassword(agent, password)
  await agent.getByRole('heading', { name: 'You are ready to start' }).waitFor()
  await agent.getByRole('link', { name: 'Go to sign-in' }).click()
  await signIn(agent, 'bruno', password)
  await agent.getByText('Nothing waits for you').waitFor()
  await agent.goto(`/desk/t/${number}`)
  await agent.getByRole('textbox', { name: 'Write a reply' }).fill('I am looking for it.')
  await agent.getByRole('button', { name: 'Send', exact: true }).click()

  const customer = await openWindow(stage, { as: 'elena', path: '/portal/tickets' })
  await customer.getByRole('link', { name: /Where is it/ }).click()
  const said = customer.getByRole('article', { name: 'Message from Bruno Costa' })
  await said.getByText('I am looking for it.').waitFor()

  await admin.goto('/admin/people')
  await admin.getByRole('link', { name: 'Bruno Costa' }).click()
  await admin.getByRole('button', { name: 'Remove' }).click()
  const ask = admin.getByRole('dialog', { name: 'Remove Bruno Costa for good?' })
  await ask.getByRole('button', { name: 'Remove' }).click()
  await admin.getByText('Bruno Costa is removed.').waitFor()

  await agent.getByRole('heading', { name: 'Sign in' }).waitFor()
  await signIn(agent, 'bruno', password)
  await agent.getByRole('alert').waitFor()
  await customer.reload()
  await said.getByText('I am looking for it.').waitFor()
})
