import { expect, test } from 'vitest'
import { saveMacro } from '#contracts/macros.ts'
import { showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { addDemoMacros } from '#server/seed/demo/demo-macros.ts'
import { addDemoReplies } from '#server/seed/demo/demo-replies.ts'
import { signInAs } from '#testing/people.ts'
import { stageOf } from './stage.ts'
import { openWindow, patiently } from './window.ts'

const stage = stageOf({
  with: async ({ world, app }, kinds) => {
    const replies = await addDemoReplies(world, app, kinds.components)
    await addDemoMacros(world, app, { ...kinds, replies })
  },
})

test('a macro shows what it will do, does it while the customer looks on, and is taken back', async () => {
  const { id, number } = await stage.opened('elena', { title: 'Where is my card?' })
  const customer = await openWindow(stage, { as: 'elena', path: `/portal/t/${id}` })
  const agent = await openWindow(stage, { as: 'tomas', path: `/desk/t/${number}` })
  await agent.getByRole('button', { name: 'Run a macro' }).waitFor()
  await agent.keyboard.press('m')
  await agent.getByRole('option', { name: 'Ask once more, then wait' }).click()
  const dialog = agent.getByRole('dialog', { name: `Ask once more, then wait on #${number}` })
  await dialog.getByText('Hello Elena Sokolova').waitFor()
  await dialog.getByText(/Status: New/).waitFor()
  expect(await customer.getByText('Do you still need our help?').count()).toBe(0)

  await dialog.getByRole('button', { name: 'Run' }).and(agent.locator(':focus')).waitFor()
  await agent.keyboard.press('Enter')
  await customer.getByText('Do you still need our help?').waitFor()
  const thread = agent.getByRole('region', { name: 'Thread' })
  await thread.getByRole('button', { name: 'Customer answered' }).waitFor()
  await agent.getByRole('button', { name: 'Undo' }).click()
  await agent.getByText('Put back. What was written stays.').waitFor()
  await thread.getByRole('button', { name: 'Start' }).waitFor()
  await customer.getByText('Do you still need our help?').waitFor()
})

test('by its name, and where it is not possible it says which part and why', async () => {
  const tomas = await signInAs(stage, 'tomas')
  const { id, number } = await stage.opened('elena', { title: 'Twice the same fee' })
  const body = {
    name: 'Resolve unread',
    actions: [
      { do: 'priority' as const, priority: 5 },
      { do: 'move' as const, move: 'resolve' as const },
    ],
    scope: 'me' as const,
    componentId: null,
    version: 0,
  }
  await tomas.call(saveMacro, { params: { id: newId() }, body })
  const page = await openWindow(stage, { as: 'tomas', path: `/desk/t/${number}` })
  await page.getByRole('button', { name: 'Run a macro' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or do' }).fill('run unread')
  await page.getByRole('option', { name: /Resolve unread/ }).waitFor()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /Resolve unread/ })
  await dialog.getByText('Not possible here: Status: Resolve').waitFor()
  expect(await dialog.getByRole('button', { name: 'Run' }).isDisabled()).toBe(true)
  const { ticket } = await tomas.call(showTicket, { params: { id } })
  expect(ticket.priority).toBe(3)
})

test('on many at once, what is not possible is shown, and all of it is taken back', async () => {
  const open = await Promise.all(
    ['Gate one', 'Gate two'].map((title) => stage.opened('petar', { title, description: 'Ostriches' })),
  )
  const ana = await signInAs(stage, 'ana')
  const priorities = () =>
    Promise.all(open.map(async ({ id }) => (await ana.call(showTicket, { params: { id } })).ticket.priority))
  const page = await openWindow(stage, { as: 'ana', path: '/desk?q=gate' })
  await page.getByRole('link', { name: /Gate one/ }).waitFor()
  for (const { number } of open) await page.getByRole('checkbox', { name: `Select #${number}` }).click()
  const bar = page.getByRole('region', { name: 'Selected tickets' })
  await bar.getByRole('button', { name: 'Macro' }).click()
  await page.getByRole('option', { name: 'Suspected fraud: Ana, at once' }).click()
  const dialog = page.getByRole('dialog', { name: 'Suspected fraud: Ana, at once on 2 tickets' })
  await dialog.getByText('Owner: Ana Horvat').waitFor()
  await dialog.getByRole('button', { name: 'Run on 2' }).click()
  await bar.getByText('2 changed').waitFor()
  expect(await priorities()).toEqual([5, 5])
  await bar.getByRole('button', { name: 'Undo' }).click()
  await bar.getByText('Put back.').waitFor()
  expect(await priorities()).toEqual([3, 3])
})

test('what an agent keeps stands in his open ticket at once, and a copy is his own', async () => {
  const { number } = await stage.opened('elena', { title: 'A third card' })
  const desk = await openWindow(stage, { as: 'ana', path: `/desk/t/${number}` })
  await desk.getByRole('button', { name: 'Run a macro' }).waitFor()
  const page = await openWindow(stage, { as: 'ana', path: '/desk/macros' })
  await page.getByRole('link', { name: 'Add a macro' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Mine to look at')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('No action yet.').waitFor()
  const add = async (action: string) => {
    await page.getByRole('button', { name: 'Add an action' }).click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  await add('Write a note')
  await page.getByRole('textbox', { name: 'Write a note' }).fill('Seen by ')
  await page.getByRole('button', { name: 'Your name' }).click()
  await add('Set the priority')
  await page.getByRole('combobox', { name: 'Set the priority' }).selectOption('Very high')
  await page.getByRole('button', { name: 'Move Set the priority up' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Mine to look at' }).waitFor()

  await desk.keyboard.press('m')
  await desk.getByRole('option', { name: 'Mine to look at' }).click()
  await desk.getByRole('dialog').getByText('Seen by Ana Horvat').waitFor()
  const steps = desk.getByRole('dialog').getByRole('listitem')
  await expect.poll(() => steps.first().textContent(), patiently).toContain('Very high')

  await page.getByRole('link', { name: 'Solved, and goodbye' }).click()
  await page.getByText('You can use it; Калина Стоянова looks after it.').waitFor()
  await page.getByRole('button', { name: 'Copy' }).click()
  const name = page.getByLabel('Name', { exact: true })
  await expect.poll(() => name.inputValue(), patiently).toBe('Solved, and goodbye (copy)')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Solved, and goodbye (copy)' }).waitFor()
})
