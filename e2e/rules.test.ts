import { test } from 'vitest'
import { writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { signInAs } from '#testing/people.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()

test('an admin makes a rule in its sentence and tries it on the past; then it is done, and the desk says by which rule', async () => {
  const { id, number } = await stage.opened('elena', { title: 'Card left in the machine' })
  const elena = await signInAs(stage, 'elena')
  const says = (text: string) =>
    elena.call(writeMessage, { params: { id }, body: { id: newId(), text, isNote: false } })
  await says('It is a blue one.')
  await stage.world.reactions.settle()

  const admin = await openWindow(stage, { as: 'kalina', path: '/admin/rules' })
  await admin.getByText('No rules yet').waitFor()
  await admin.getByRole('link', { name: 'Add a rule' }).click()
  await admin.getByLabel('Name').fill('Cards that burn')
  await admin.getByLabel('What happens').selectOption('customer_wrote')
  await admin.getByRole('button', { name: 'Only if …' }).click()
  await admin.getByLabel('Is or is not').selectOption('most')
  await admin.getByRole('button', { name: 'And also …' }).click()
  await admin.getByLabel('What is done').nth(1).selectOption('note')
  await admin.getByRole('button', { name: 'Save' }).click()
  await admin.getByText('Fill this in.').waitFor()
  await admin.getByRole('textbox', { name: 'write the note' }).fill('Somebody waits for a card.')

  await admin.getByRole('button', { name: 'Try it on the past' }).click()
  await admin.getByText('1 ticket would have been changed.').waitFor()
  await admin
    .getByRole('list', { name: 'What it would have done' })
    .getByText('Priority: Normal → Very high')
    .waitFor()
  await admin.getByRole('button', { name: 'Save' }).click()
  await admin
    .getByText(/^When a customer writes, and the priority is at most High, then set the priority/)
    .waitFor()

  const agent = await openWindow(stage, { as: 'tomas', path: `/desk/t/${number}` })
  await agent.getByText('It is a blue one.').waitFor()
  await says('And now somebody else has it!')
  await agent.getByText('Rule: Cards that burn').first().waitFor()
  await agent.getByText('Somebody waits for a card.').waitFor()

  await admin.getByText('ran 1 time in 30 days').waitFor()
  await admin.getByRole('link', { name: 'Cards that burn' }).click()
  await admin.getByRole('tab', { name: 'What it did' }).click()
  await admin.getByRole('list', { name: 'What it did' }).getByText(`#${number}`).waitFor()
})
