import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { signIn } from './entry.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()
const serviceWorkers = 'allow'
const letter = new URL('../server/seed/pictures/letter.jpg', import.meta.url)

test('a ticket from sign-up to solved and back again, live at both ends', async () => {
  const customer = await openWindow(stage, { path: '/sign-in', serviceWorkers })
  await customer.getByRole('link', { name: 'Open an account' }).click()
  await customer.getByRole('heading', { name: 'Open an account' }).waitFor()
  await customer.getByLabel('Name').fill('Nadia Petrova')
  await customer.getByLabel('E-mail').fill('nadia.petrova@example.org')
  await customer.getByLabel('Mobile number').fill('+359 88 765 4321')
  await customer.getByRole('textbox', { name: 'Password' }).fill('seven yellow kites')
  await customer.getByRole('button', { name: 'Open the account' }).click()
  await customer.getByText('We have sent a mail to nadia.petrova@example.org').waitFor()
  await customer.getByRole('link', { name: 'Go to sign-in' }).click()
  await signIn(customer, 'nadia.petrova@example.org', 'seven yellow kites')
  await customer.getByRole('heading', { name: /Nadia. How can we help/ }).waitFor()

  const agent = await openWindow(stage, { as: 'tomas', path: '/desk?q=is:open', serviceWorkers })
  await agent.getByText('No ticket is open').waitFor()

  await customer.getByRole('link', { name: 'New ticket' }).first().click()
  await customer.getByText('Functional', { exact: true }).click()
  await customer.getByLabel('In a few words').fill('My card has not arrived')
  await customer.getByLabel('Where does it happen?').selectOption('In the app')
  await customer
    .getByLabel('Tell us more')
    .fill('I ordered it two weeks ago. This is the letter that came instead.')
  await customer
    .getByRole('group', { name: 'Pictures and files' })
    .locator('input[type=file]')
    .setInputFiles([{ name: 'letter.jpg', mimeType: 'image/jpeg', buffer: await readFile(letter) }])
  await customer.getByRole('button', { name: 'Send ticket' }).click()
  await customer.getByRole('heading', { name: 'My card has not arrived' }).waitFor()
  await customer.getByRole('button', { name: /letter\.jpg/ }).waitFor()

  // It comes into the list of the agent by itself; he takes it by starting.
  await agent.getByRole('button', { name: '1 new' }).click()
  await agent.getByRole('link', { name: /My card has not arrived/ }).click()
  await agent.getByRole('button', { name: /letter\.jpg/ }).waitFor()
  await agent.getByRole('button', { name: 'Start' }).click()
  await customer.getByText('Tomas Král takes care of it', { exact: true }).waitFor()

  await agent
    .getByRole('textbox', { name: 'Write a reply' })
    .fill('It was lost on the way. A new one leaves today.')
  await agent.getByRole('button', { name: 'Send', exact: true }).click()
  await agent
    .getByRole('region', { name: 'Answer' })
    .locator('input[type=file]')
    .setInputFiles([{ name: 'tracking.txt', mimeType: 'text/plain', buffer: Buffer.from('Parcel 118') }])
  await agent.getByRole('button', { name: 'Note', exact: true }).click()
  await agent.getByRole('textbox', { name: 'Write a note' }).fill('Courier lost batch 118.')
  await agent.getByRole('button', { name: 'Add note' }).click()
  await agent
    .getByRole('article', { name: 'Note by Tomas Král' })
    .getByText('Courier lost batch 118.')
    .waitFor()

  const answers = customer.getByRole('article', { name: 'Message from Tomas Král' })
  await answers.getByText('A new one leaves today.').waitFor()
  await answers.getByRole('link', { name: /tracking\.txt/ }).waitFor()

  // What resolving asks for is asked for where it is wanted.
  await agent.getByRole('button', { name: 'Resolve', exact: true }).click()
  await agent
    .getByRole('form', { name: 'Before it can be resolved' })
    .getByLabel('Cause')
    .fill('Lost by the courier')
  await agent.getByRole('button', { name: 'Save and resolve' }).click()
  await customer.getByText('We think that this is solved. Is it?').waitFor()

  await customer.getByRole('textbox', { name: 'Write a message' }).fill('It is still not here.')
  await customer.getByRole('button', { name: 'Send', exact: true }).click()
  await agent
    .getByRole('article', { name: 'Message from Nadia Petrova' })
    .getByText('It is still not here.')
    .waitFor()
  await agent.getByRole('button', { name: 'Resolve', exact: true }).waitFor()
  await customer.getByText('We are working on it').first().waitFor()

  // Nothing of a note or of a field for staff ever came to the customer.
  expect(await customer.content()).not.toMatch(/batch 118|Lost by the courier/)

  await agent.keyboard.press('h')
  const history = agent.getByRole('dialog', { name: 'History' })
  for (const change of [/In process/, /Resolved/, /Lost by the courier/]) {
    await history.getByText(change).first().waitFor()
  }
})
