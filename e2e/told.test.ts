import { expect, test } from 'vitest'
import { assignTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { makeDigests } from '#modules/notifications'
import { cast } from '#testing/cast.ts'
import { signInAs } from '#testing/people.ts'
import { stageOf } from './stage.ts'
import { openWindow, patiently } from './window.ts'

const stage = stageOf()

test('an agent chooses the digest, on one page and seen on the other, and one mail tells him all of it', async () => {
  const tomas = await openWindow(stage, { as: 'tomas', path: '/profile' })
  const beside = await openWindow(stage, { as: 'tomas', path: '/profile' })
  const choice = (page: typeof tomas) =>
    page.getByRole('combobox', { name: 'Mail: A ticket is given to you' })
  await choice(beside).waitFor()
  await choice(tomas).selectOption('In the digest')
  await expect.poll(() => choice(beside).inputValue(), patiently).toBe('digest')

  const maria = await signInAs(stage, 'maria')
  const given: string[] = []
  for (const title of ['First card', 'Second card']) {
    const { id } = await stage.opened('elena', { title })
    await maria.call(assignTicket, { params: { id }, body: { processorId: cast.tomas.id } })
    given.push(title)
  }
  await stage.world.reactions.settle()
  stage.world.now = () => new Date(Date.now() + 86_400_000)
  await makeDigests(stage.world)
  stage.world.now = () => new Date()

  const admin = await openWindow(stage, { as: 'kalina', path: '/admin/mail' })
  await admin
    .getByRole('link', { name: /What is new/ })
    .first()
    .click()
  await admin.getByRole('tab', { name: 'Text' }).click()
  for (const title of given) await admin.getByText(title).first().waitFor()
})

test('the link of a mail stops mails of its kind, signed out, and takes it back', async () => {
  const { id } = await stage.opened('petar', { title: 'My statement' })
  const ana = await signInAs(stage, 'ana')
  await ana.call(writeMessage, {
    params: { id },
    body: { id: newId(), text: 'It is on its way.', isNote: false },
  })
  await stage.world.reactions.settle()
  const mail = await stage.world.db
    .selectFrom('mails')
    .select('text')
    .where('kind', '=', 'agent_wrote')
    .where('thread_id', '=', id)
    .executeTakeFirstOrThrow()
  const link = /\S+\/unsubscribe#\S+/.exec(mail.text)?.[0] ?? ''
  const reader = await openWindow(stage, { path: new URL(link).pathname + new URL(link).hash })
  await reader.getByRole('heading', { name: 'No more of these mails?' }).waitFor()
  expect(await reader.getByText('My statement').count()).toBe(0)

  const petar = await openWindow(stage, { as: 'petar', path: '/profile' })
  const choice = petar.getByRole('combobox', { name: 'Писмо: Имате отговор' })
  await choice.waitFor()
  expect(await choice.inputValue()).toBe('now')
  await reader.getByRole('button', { name: 'Stop these mails' }).click()
  await reader.getByRole('heading', { name: 'These mails have stopped' }).waitFor()
  await expect.poll(() => choice.inputValue(), patiently).toBe('off')
  await reader.getByRole('button', { name: 'Undo' }).click()
  await reader.getByRole('heading', { name: 'These mails come again' }).waitFor()
  await expect.poll(() => choice.inputValue(), patiently).toBe('now')
})
