import { expect, test } from 'vitest'
import { setAvailability } from '#contracts/availability.ts'
import { saveInbox } from '#contracts/inboxes.ts'
import { saveQueue } from '#contracts/queues.ts'
import { newId } from '#kit/id.ts'
import { cast } from '#testing/cast.ts'
import { signInAs } from '#testing/people.ts'
import type { TestWorld } from '#testing/world.ts'
import { stageOf } from './stage.ts'
import { openWindow, patiently, untilSeen } from './window.ts'

const same = (words: string) => ({ en: words, bg: words, ru: words })

const stage = stageOf({
  with: (it, { types }) => addChat(it, types.get('general_question') ?? ''),
})

async function addChat(it: TestWorld, typeId: string) {
  const admin = await signInAs(it, 'kalina')
  const queueId = newId()
  const none = { typeIds: [], componentIds: [], skillIds: [] }
  const limits = { takesRest: false, capacity: 3, isStrict: false, isExclusive: false }
  const late = { fallbackId: null, fallbackMinutes: 60, leadId: null, leadMinutes: 15, hoursId: null }
  const named = { key: 'chats', name: same('Chats'), place: 1, memberIds: [cast.tomas.id], version: 0 }
  await admin.call(saveQueue, { params: { id: queueId }, body: { ...named, ...none, ...limits, ...late } })
  const look = {
    side: 'right',
    accent: null,
    title: same('Help'),
    greeting: same('Hello! Tell us what happened.'),
    away: same('Nobody is here just now.'),
  } as const
  await admin.call(saveInbox, {
    params: { id: newId() },
    body: {
      publicId: 'portal-help',
      name: 'Portal',
      sites: [],
      look,
      languages: ['en', 'bg', 'ru'],
      queueId,
      typeId,
      showsTyping: true,
      mailAfterMinutes: 10,
      inPortal: true,
      version: 0,
    },
  })
}

test('a chat from the first word over the waiting room to its rating, live at both ends', async () => {
  // Three are in his hands already, so that who comes next has to wait.
  const tomas = await signInAs(stage, 'tomas')
  await tomas.call(setAvailability, { body: { state: 'available' } })
  const agent = await openWindow(stage, { as: 'tomas', path: '/desk?q=is:open' })
  await agent.getByText('No ticket is open').waitFor()

  const customer = await openWindow(stage, { as: 'elena', path: '/portal' })
  await customer.getByRole('link', { name: /Chat with us/ }).click()
  await customer.getByRole('textbox', { name: 'What is it about?' }).fill('My card still has not come.')
  await tomas.call(setAvailability, { body: { state: 'away', reason: 'break' } })
  await customer.getByRole('button', { name: 'Start the chat' }).click()
  await customer.getByText('You are next').waitFor()
  await customer.getByText('We are looking for somebody for you').waitFor()

  // It stands beside the views of whoever may take it, and becomes his when he is free.
  await agent.getByRole('link', { name: /Elena Sokolova.*waits for somebody/ }).waitFor()
  await tomas.call(setAvailability, { body: { state: 'available' } })
  await customer.getByRole('heading', { name: /Tomas Král from/ }).waitFor()
  await agent
    .getByRole('link', { name: /Elena Sokolova/ })
    .first()
    .click()
  await agent.getByText('Live chat').waitFor()

  const reply = agent.getByRole('textbox', { name: 'Write a reply' })
  await untilSeen(customer.getByText(/Tomas Král is writing/), () => reply.pressSequentially('I see'))
  await agent.getByRole('textbox', { name: 'Write a reply' }).fill('I see it: a new one leaves today.')
  await agent.getByRole('button', { name: 'Send', exact: true }).click()
  await customer.getByText('a new one leaves today.').waitFor()
  await agent.getByRole('button', { name: 'Note', exact: true }).click()
  await agent.getByRole('textbox', { name: 'Write a note' }).fill('Courier lost batch 118.')
  await agent.getByRole('button', { name: 'Add note' }).click()
  await agent.getByText('Courier lost batch 118.').waitFor()

  // A colleague listens: those who answer see it, the customer does not, until he joins.
  const second = await openWindow(stage, { as: 'ana', path: new URL(agent.url()).pathname })
  await agent.getByText(/listening: Ana Horvat/).waitFor()
  await customer.getByText('Those who answer see what you are typing.').waitFor()
  const message = customer.getByRole('textbox', { name: 'Write a message' })
  await untilSeen(agent.locator('[data-typed]').getByText('Thank', { exact: true }), async () => {
    await message.fill('')
    await message.pressSequentially('Thank')
  })
  await agent.getByText('Elena Sokolova is typing:').waitFor()
  expect(await customer.getByText(/Ana Horvat/).count()).toBe(0)
  await second.getByRole('button', { name: 'Join the chat' }).click()
  await customer.getByText('Ana Horvat has joined').waitFor()
  await second.getByRole('textbox', { name: 'Write a reply' }).waitFor()
  await agent.getByText('joined: Ana Horvat', { exact: false }).waitFor()
  await customer.getByRole('textbox', { name: 'Write a message' }).fill('Thank you!')
  await customer.keyboard.press('Enter')
  await agent.getByText('Thank you!').waitFor()
  await customer.getByText('seen', { exact: true }).waitFor()
  await customer.reload()
  await customer.getByText('Thank you!').waitFor()
  await expect.poll(() => customer.getByText('Courier lost').count(), patiently).toBe(0)

  await agent.getByRole('button', { name: 'End the chat' }).click()
  await agent.getByRole('dialog').getByRole('button', { name: 'End the chat' }).click()
  await customer.getByText('This chat has ended').first().waitFor()
  await customer.getByRole('radio', { name: /5/ }).first().check({ force: true })
  await customer
    .getByRole('button', { name: /Send|Rate/ })
    .first()
    .click()
  await agent.getByRole('region', { name: 'Rating' }).waitFor()
})
