import { expect, test } from 'vitest'
import { assignTicket } from '#contracts/tickets.ts'
import { cast } from '#testing/cast.ts'
import { signInAs } from '#testing/people.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()

test('the desk is worked from sign-in to solved without a mouse', async () => {
  const tomas = await signInAs(stage, 'tomas')
  for (const title of ['First', 'Second', 'Third']) {
    const { id } = await stage.opened('elena', { title })
    await tomas.call(assignTicket, { params: { id }, body: { processorId: tomas.id } })
  }
  const page = await openWindow(stage, { path: '/sign-in' })
  const { keyboard } = page
  const focused = page.locator(':focus')
  await page.getByRole('textbox', { name: 'E-mail or user name' }).and(focused).waitFor()
  await keyboard.type(cast.tomas.userName)
  await keyboard.press('Tab')
  await keyboard.type(cast.tomas.password)
  await keyboard.press('Enter')

  const row = (title: string) =>
    page.getByRole('list', { name: 'Tickets' }).getByRole('link', { name: title })
  await row('First').waitFor()
  await keyboard.press('j')
  await focused.getByText('First').waitFor()
  await keyboard.press('j')
  await focused.getByText('Second').waitFor()
  await keyboard.press('k')
  await focused.getByText('First').waitFor()
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'First' }).waitFor()

  await keyboard.press('r')
  await page.getByRole('textbox', { name: 'Write a reply' }).and(focused).waitFor()
  await keyboard.type('A new one leaves today.')
  await keyboard.press('Control+Enter')
  const thread = page.getByRole('region', { name: 'Thread' })
  await thread
    .getByRole('article', { name: 'Message from Tomas Král' })
    .getByText('A new one leaves today.')
    .waitFor()
  await keyboard.press('Escape')
  await keyboard.press('n')
  await page.getByRole('textbox', { name: 'Write a note' }).and(focused).waitFor()
  await keyboard.type('Batch 118 again.')
  await keyboard.press('Control+Enter')
  await thread.getByRole('article', { name: 'Note by Tomas Král' }).getByText('Batch 118 again.').waitFor()
  await keyboard.press('Escape')
  await keyboard.press('e')
  await thread.getByRole('button', { name: 'Reopen' }).waitFor()

  await keyboard.press('j')
  await focused.getByText('Second').waitFor()
  await keyboard.press('x')
  await page.getByRole('region', { name: 'Selected tickets' }).getByText('1 selected').waitFor()
  await keyboard.press('Escape')
  await page.getByRole('region', { name: 'Selected tickets' }).waitFor({ state: 'hidden' })

  await keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').and(focused).waitFor()
  await keyboard.type('Third')
  await page.getByRole('option', { name: /^#\d+ Third/ }).waitFor()
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Third' }).waitFor()

  await keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Write a reply').waitFor()
  await keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' })
  expect(new URL(page.url()).pathname).toMatch(/^\/desk\/t\/\d+$/)
})
