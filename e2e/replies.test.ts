import { expect, test } from 'vitest'
import { saveArticleCategory } from '#contracts/article-categories.ts'
import { addArticle, moveArticleText } from '#contracts/articles.ts'
import { changeTicket, moveTicket, showTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { addDemoReplies } from '#server/seed/demo/demo-replies.ts'
import type { CastName } from '#testing/cast.ts'
import { signInAs } from '#testing/people.ts'
import { graveFindings } from './axe.ts'
import { stageOf } from './stage.ts'
import { openWindow, patiently } from './window.ts'

const stage = stageOf({
  with: async ({ world, app }, { components }) => void (await addDemoReplies(world, app, components)),
})

test('a canned reply is found behind a slash, reads in the customer’s language, and is sent', async () => {
  const { id, number } = await stage.opened('petar', { title: 'Картата не идва' })
  const customer = await openWindow(stage, { as: 'petar', path: `/portal/t/${id}` })
  const agent = await openWindow(stage, { as: 'tomas', path: `/desk/t/${number}` })
  const answer = agent.getByRole('textbox', { name: 'Write a reply' })
  await answer.click()
  await agent.keyboard.type('1/2 of it is here. /still')
  const offers = agent.getByRole('listbox', { name: 'Canned replies' })
  await offers.getByRole('option', { name: /Do you still need help/ }).waitFor()
  await agent.keyboard.press('Backspace')
  await agent.keyboard.press('Escape')
  await offers.waitFor({ state: 'detached' })
  expect(await answer.inputValue()).toBe('1/2 of it is here. /stil')

  await answer.fill('')
  await agent.keyboard.type('/look')
  await offers.getByRole('option', { name: /We are looking into it/ }).waitFor()
  await agent.keyboard.press('Enter')
  await expect.poll(() => answer.inputValue(), patiently).toContain('Здравейте, Петър Димитров!')
  expect(await answer.inputValue()).toContain('Tomas Král')
  await agent.keyboard.press('Control+Enter')
  await customer.getByText('Благодарим Ви, че ни писахте').waitFor()
})

test('what an agent keeps is his own at once, in every window, by mouse', async () => {
  const { number } = await stage.opened('elena', { title: 'Where is my card?' })
  const desk = await openWindow(stage, { as: 'maria', path: `/desk/t/${number}`, locale: 'en-GB' })
  const answer = desk.getByRole('textbox', { name: /Напишете отговор|Write a reply/ })
  await answer.waitFor()
  const page = await openWindow(stage, { as: 'maria', path: '/desk/replies' })
  await page.getByRole('link', { name: 'Нов готов отговор' }).click()
  await page.getByLabel('Име', { exact: true }).fill('Поща')
  await page.getByRole('tab', { name: 'English' }).click()
  await page.getByRole('textbox', { name: 'Текст, English' }).fill('By post, ')
  await page.getByRole('button', { name: 'Име на клиента' }).click()
  await page.getByLabel('Номер на заявка').fill(number)
  await page.getByText('By post, Elena Sokolova').waitFor()
  await page.getByRole('button', { name: 'Запази' }).click()
  await page.getByRole('link', { name: 'Поща' }).waitFor()

  await desk.getByRole('button', { name: 'Готови отговори (/)' }).click()
  await desk.getByRole('option', { name: /Поща/ }).click()
  await expect.poll(() => answer.inputValue(), patiently).toBe('By post, Elena Sokolova')
})

test('what is suggested is called by a key and goes into the reply, also on a phone; nobody sends it but the agent', async () => {
  const [maria, kalina] = [await signInAs(stage, 'maria'), await signInAs(stage, 'kalina')]
  const categoryId = newId()
  const name = { en: 'Cards', bg: 'Карти', ru: 'Карты' }
  await kalina.call(saveArticleCategory, {
    params: { id: categoryId },
    body: { parentId: null, slug: 'cards', name, icon: 'credit-card', place: 1, version: 0 },
  })
  const body = { id: newId(), categoryId, locale: 'en', title: 'My card was declined' } as const
  await maria.call(addArticle, { body: { ...body, body: 'Look at your balance first.' } })
  await maria.call(moveArticleText, {
    params: { id: body.id, locale: 'en' },
    body: { move: 'publish', version: 1 },
  })
  const asked = { title: 'My card was declined', description: 'Declined in a shop.' }
  const { id: componentId } = await stage.world.db
    .selectFrom('components')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const opened = async (by: CastName) => {
    const ticket = await stage.opened(by, asked)
    const change = { version: 1, componentId }
    await maria.call(changeTicket, { params: { id: ticket.id }, body: change })
    return ticket
  }
  const solved = await opened('petar')
  const params = { id: solved.id }
  await maria.call(moveTicket, { params, body: { move: 'start' } })
  const said = 'Your limit for one day was used up.'
  await maria.call(writeMessage, { params, body: { id: newId(), text: said, move: 'resolve' } })
  const { id, number } = await opened('elena')

  const phone = { viewport: { width: 390, height: 844 } }
  const agent = await openWindow(stage, { as: 'tomas', path: `/desk/t/${number}`, ...phone })
  await agent.getByText(asked.description).waitFor()
  await agent.keyboard.press('d')
  const draft = agent.getByRole('region', { name: 'Draft', exact: true })
  await draft.getByRole('link', { name: asked.title }).waitFor()
  await draft.getByRole('button', { name: 'Put into the reply' }).click()
  const answer = agent.getByRole('textbox', { name: 'Write a reply' })
  await expect.poll(() => answer.inputValue(), patiently).toMatch(/^Look at your balance first\.\n\nhttp/)
  await answer.and(agent.locator(':focus')).waitFor()
  expect((await maria.call(showTicket, { params: { id } })).messages).toHaveLength(1)

  await agent.keyboard.press('Escape')
  await agent.keyboard.press('i')
  const short = agent.getByRole('region', { name: 'In short' })
  await short.getByRole('button', { name: asked.description }).waitFor()

  // Whoever speaks to his browser says what he reads on the button.
  const take = agent.getByRole('button', { name: `Take this answer: #${solved.number}` })
  await take.waitFor()
  expect(await graveFindings(agent, 'everything')).toEqual([])
  await take.click()
  await expect.poll(() => answer.inputValue(), patiently).toContain(said)
})
