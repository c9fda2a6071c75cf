import { test } from 'vitest'
import { changeTicket } from '#contracts/tickets.ts'
import { addDemoQueues } from '#server/seed/demo/demo-queues.ts'
import { signInAs } from '#testing/people.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf({ with: ({ world, app }, kinds) => addDemoQueues(world, app, kinds) })

test('a customer escalates with a reason: it stands first, its lead hears of it, and it can be taken back', async () => {
  const { id } = await stage.opened('elena', { title: 'The money is gone' })
  await stage.opened('petar', { title: 'A later question' })
  const tomas = await signInAs(stage, 'tomas')
  await tomas.call(changeTicket, { params: { id }, body: { version: 1, priority: 5 } })
  const agent = await openWindow(stage, { as: 'tomas', path: '/desk?q=is:open' })
  const lead = await openWindow(stage, { as: 'ingrid', path: '/desk?q=is:open' })
  const rows = agent.getByRole('link', { name: /The money is gone|A later question/ })
  await rows.first().waitFor()

  const customer = await openWindow(stage, { as: 'elena', path: `/portal/t/${id}` })
  await customer.getByRole('button', { name: 'It goes on too slowly' }).click()
  const ask = customer.getByRole('dialog', { name: 'Shall we look at it first?' })
  await ask.getByLabel('Why it cannot wait').fill('The rent is due tomorrow.')
  await ask.getByRole('button', { name: 'Escalate' }).click()
  await customer.getByText('Escalated: we look at it first').first().waitFor()

  await lead
    .getByRole('button', { name: /1 unread|1 new/ })
    .first()
    .click()
  await lead.getByRole('link', { name: /escalated a ticket/ }).click()
  await lead.getByText('The rent is due tomorrow.').first().waitFor()
  await lead.getByText(/Escalated by Elena/).waitFor()

  await agent.goto('/desk?q=is:open')
  await agent.getByRole('link', { name: /Escalated.*The money is gone/ }).waitFor()
  const [first] = await rows.allTextContents()
  if (!first?.includes('The money is gone')) throw new Error(`${first} stands first`)

  await lead
    .getByRole('region', { name: 'Thread' })
    .getByRole('button', { name: 'More', exact: true })
    .click()
  await lead.getByRole('menuitem', { name: /Take the escalation back/ }).click()
  await lead.getByRole('dialog').getByLabel('Reason').fill('The money is back.')
  await lead.getByRole('button', { name: 'Take back' }).click()
  await customer.getByText('The escalation was taken back').first().waitFor()
})
