import { test } from 'vitest'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()
const languages = ['English', 'Български', 'Русский']

test('an admin makes a skill and a queue, and a ticket that fits flows in to whoever is free there', async () => {
  const admin = await openWindow(stage, { as: 'kalina', path: '/admin/skills/new' })
  const skill = admin.getByRole('dialog')
  for (const language of languages) {
    await skill.getByLabel(`Name, ${language}`).fill('Till')
  }
  await skill.getByLabel('Who has it').first().click()
  await admin.getByRole('option', { name: 'Tomas Král' }).click()
  await admin.keyboard.press('Tab')
  await skill.getByRole('button', { name: 'Save', exact: true }).click()
  await admin.getByRole('link', { name: 'Till' }).waitFor()

  await admin.goto('/admin/queues/new')
  const queue = admin.getByRole('dialog')
  for (const language of languages) {
    await queue.getByLabel(`Name, ${language}`).fill('Tills')
  }
  await queue.getByRole('switch', { name: 'Takes the rest' }).check({ force: true })
  for (const [label, name] of [
    ['Who works in it', 'Tomas Král'],
    ['Who works in it', 'Ana Horvat'],
    ['Skills needed', 'Till'],
    ['Working hours', 'Always open'],
  ] as const) {
    await queue.getByLabel(label).first().click()
    await admin.getByRole('option', { name }).click()
    await admin.keyboard.press('Tab')
  }
  await queue.getByRole('button', { name: 'Save', exact: true }).click()
  await admin.getByRole('link', { name: 'Tills' }).waitFor()
  await admin.getByText('Ana Horvat, Tomas Král').waitFor()

  const [ana, tomas] = [
    await openWindow(stage, { as: 'ana', path: '/desk' }),
    await openWindow(stage, { as: 'tomas', path: '/desk' }),
  ]
  // Ana is free the longer, but has not learnt it.
  for (const agent of [ana, tomas]) {
    await agent.getByText('Nothing waits for you').waitFor()
    await agent.getByRole('button', { name: 'I am available' }).click()
  }
  await stage.opened('elena', { title: 'The till is dark' })
  await tomas.getByRole('button', { name: '1 new' }).click()
  await tomas.getByRole('link', { name: /The till is dark/ }).waitFor()
  await ana.getByText('Nothing waits for you').waitFor()
})
