import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { stageOf } from './stage.ts'
import { openWindow, patiently } from './window.ts'

const stage = stageOf()

const END = /^End/

/** A line is taken by its end and let go over another card; and back from the list in the panel, by the keys alone. */
async function takeToAnEnd(admin: Page, card: (text: RegExp) => Locator): Promise<void> {
  await admin
    .getByRole('button', { name: 'End', exact: true })
    .dragTo(admin.locator('.react-flow__pane'), { targetPosition: { x: 560, y: 420 } })
  await card(END).waitFor()
  const end = admin.locator('.react-flow__edge[data-id$=" option"] .react-flow__edgeupdater-target')
  await holdAt(admin, end)
  await holdAt(admin, card(END).locator('.react-flow__handle'))
  await admin.mouse.up()
  await card(/Which colour\?/).click()
  const goesOn = admin.getByRole('combobox', { name: 'Blue goes on to' })
  await expect.poll(() => goesOn.inputValue(), patiently).toMatch(/^End/)

  await goesOn.focus()
  await admin.keyboard.press('ControlOrMeta+a')
  await admin.keyboard.type('Hand')
  await admin.getByRole('option', { name: /^Hand over/ }).waitFor()
  await admin.keyboard.press('ArrowDown')
  await admin.keyboard.press('Enter')
  await expect.poll(() => goesOn.inputValue(), patiently).toMatch(/^Hand over/)
  await card(END).press('Enter')
  await admin.getByRole('heading', { name: 'End' }).waitFor()
  await card(END).press('Delete')
  await card(END).waitFor({ state: 'detached' })
  await card(/Which colour\?/).click()
}

/** The button of the mouse is held from the first place on. */
async function holdAt({ mouse }: Page, place: Locator): Promise<void> {
  const box = await place.boundingBox()
  if (!box) throw new Error('there is nothing to hold')
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 })
  await mouse.down()
}

test('an admin draws a flow by keyboard and by mouse, tries it, publishes it, and rolls it back', async () => {
  const admin = await openWindow(stage, { as: 'kalina', path: '/admin/guide' })
  await admin.getByText('No flow yet').waitFor()
  await admin.getByRole('link', { name: 'New flow' }).click()
  await admin.getByRole('button', { name: 'Begin with this From nothing' }).click()
  const card = (text: string | RegExp) => admin.locator('.react-flow__node').filter({ hasText: text })
  await card('Every chat comes in here.').waitFor()

  // By keyboard: the start is chosen, and what is added comes behind it.
  await card('Every chat comes in here.').press('Enter')
  await admin.getByRole('heading', { name: 'Start' }).waitFor()
  await admin.getByRole('button', { name: 'Add a node behind “goes on”' }).last().press('Enter')
  await admin.getByRole('menuitem', { name: 'Choose' }).press('Enter')
  await admin.getByRole('textbox', { name: 'The question, English' }).fill('Which colour?')
  await admin.getByRole('textbox', { name: 'Button 1, English' }).fill('Blue')
  await admin.getByRole('textbox', { name: 'Button 2, English' }).fill('Red')
  await card('Which colour?').waitFor()

  await admin.getByRole('button', { name: 'Publish' }).click()
  await admin.getByText('Before it can be published there are 3 things to mend.').waitFor()
  await admin.getByRole('list', { name: 'Mend' }).getByText('“Red” leads nowhere.').click()

  // By mouse: a node dragged onto the canvas, and a line drawn to it.
  await admin
    .getByRole('button', { name: 'Hand over' })
    .dragTo(admin.locator('.react-flow__pane'), { targetPosition: { x: 560, y: 120 } })
  await card('Hand over').waitFor()
  await card('Which colour?')
    .locator('.react-flow__handle[data-handleid="option"]')
    .dragTo(card('Hand over').locator('.react-flow__handle'))
  await card('Which colour?').click()
  await takeToAnEnd(admin, card)
  for (const way of ['Red', 'something else']) {
    await admin.getByRole('combobox', { name: `${way} goes on to` }).click()
    await admin.getByRole('option', { name: /^Hand over/ }).click()
  }
  await admin.getByRole('tab', { name: 'Mend' }).click()
  await admin.getByText('Nothing to mend.').waitFor()

  await admin.getByRole('tab', { name: 'Try' }).click()
  await admin.getByRole('log').getByText('Which colour?').waitFor()
  await admin.getByRole('button', { name: 'Blue', exact: true }).click()
  await admin.getByText('A person takes over here.').waitFor()

  await admin.getByRole('button', { name: 'Publish' }).click()
  await admin.getByText('Visitors meet version 1 from now on').waitFor()
  await card('Which colour?').click()
  await admin.getByRole('textbox', { name: 'The question, English' }).fill('Which size?')
  await admin.getByText('changed since').waitFor()
  await admin.getByRole('button', { name: 'Publish' }).click()
  await admin.getByText('Visitors meet version 2 from now on').waitFor()

  await admin.getByRole('tab', { name: 'Versions' }).click()
  await admin.getByRole('button', { name: 'Roll back to version 1' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click()
  await card('Which colour?').waitFor()
  await admin.locator('.react-flow__pane').click({ position: { x: 12, y: 12 } })
  await admin.keyboard.press('Control+z')
  await card('Which size?').waitFor()

  await admin.getByRole('link', { name: 'All flows' }).click()
  const row = admin.getByRole('row').filter({ hasText: 'From nothing' })
  await row.getByText(/^Version \d/).waitFor()
  await expect.poll(() => row.getByText('changed since').count(), patiently).toBe(1)
})
