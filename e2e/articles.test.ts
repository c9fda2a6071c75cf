import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listArticleWords, showArticleFigures } from '#contracts/article-figures.ts'
import { writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { writeDemoArticles } from '#server/seed/demo/articles/demo-articles.ts'
import { addInbox } from '#testing/chats.ts'
import { signInAs } from '#testing/people.ts'
import { addQueue } from '#testing/queues.ts'
import type { TestWorld } from '#testing/world.ts'
import { openPageOf, until } from './embedding.ts'
import { stageOf } from './stage.ts'
import { openWindow, patiently } from './window.ts'

const stage = stageOf({
  with: async (it, { types }) => {
    await writeDemoArticles(it.world, it.app)
    await putChatInHelp(it, types.get('general_question') ?? '')
  },
})

async function putChatInHelp(it: TestWorld, plainId: string) {
  const kalina = await signInAs(it, 'kalina')
  const { id: queueId } = await addQueue({ kalina })
  return addInbox({ kalina, plainId }, { queueId, inPortal: false, inHelp: true })
}

test('a visitor without a script finds an article, reads it, and says whether it was useful', async () => {
  const page = await openWindow(stage, { path: '/help', javaScriptEnabled: false })
  await page.getByRole('heading', { name: 'How can we help?' }).waitFor()
  await page.getByRole('searchbox', { name: 'Search the help' }).fill('my card is stolen')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.locator('mark', { hasText: 'card' }).first().waitFor()
  await page.getByRole('link', { name: 'My card is lost or stolen' }).click()
  await page.getByRole('heading', { name: 'My card is lost or stolen' }).waitFor()
  await page.getByText('Freeze it now:').waitFor()
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await page.getByLabel('What was missing or hard to understand?').fill('Where is the number to call?')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('your words have arrived').waitFor()

  const admin = await signInAs(stage, 'kalina')
  const { items } = await admin.call(listArticleWords, { query: {} })
  expect(items[0]).toMatchObject({ words: 'Where is the number to call?', isUseful: false })
  const figures = await admin.call(showArticleFigures, { query: { days: 1 } })
  const lost = figures.items.find(({ title }) => title === 'My card is lost or stolen')
  expect(lost?.useless).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'Български' }).click()
  await page.getByRole('heading', { name: 'Картата ми е изгубена или открадната' }).waitFor()
})

test('with a script the help suggests while one types, and the keys reach what it found', async () => {
  const page = await openWindow(stage, { path: '/help/en' })
  // All at once: what is found for a part of it would be replaced under the keys.
  await page.getByRole('searchbox').fill('decli')
  await page.locator('[data-found] a').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /declined/ }).waitFor()
  await page.waitForURL((url) => !url.searchParams.has('q'))
})

test('whoever found nothing asks beside the page without an account, and the next page goes on with it', async () => {
  const page = await openPageOf(stage, '/help/en')
  const ask = page.getByRole('banner').getByRole('link', { name: 'Ask us' })
  await ask.click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('button', { name: /Leave a message/ }).click()
  await chat.getByLabel('Your message').fill('Do you open on Sunday?')
  await chat.getByLabel('Your e-mail').fill('rosa.marin@example.org')
  await chat.getByRole('button', { name: 'Send', exact: true }).click()
  await chat.getByRole('region', { name: 'Messages' }).getByText('Do you open on Sunday?').waitFor()
  await chat.getByRole('button', { name: 'Close chat' }).click()
  await ask.and(page.locator(':focus')).waitFor()

  await page.goto('/help/bg')
  await page.getByRole('button', { name: 'Отвори чата' }).click()
  await chat.getByText('Do you open on Sunday?').waitFor()

  // Another inbox that takes the place knows nothing of that chat, and fetches no panel to ask.
  const { typeId } = await stage.world.db
    .selectFrom('inboxes')
    .select('type_id as typeId')
    .executeTakeFirstOrThrow()
  await putChatInHelp(stage, typeId)
  await page.reload()
  await until(page, `'open' in (window.Switchboard ?? [])`)
  expect(page.frames()).toHaveLength(1)
})

test('an agent makes an article of an answer, takes the names out, and publishes it', async () => {
  const { id, number } = await stage.opened('elena', {
    title: 'Card in Norway',
    description: 'Does it work there?',
  })
  const maria = await signInAs(stage, 'maria')
  const text = 'Dear Elena, yes, it works everywhere in Norway, also on the ferries.'
  await maria.call(writeMessage, { params: { id }, body: { id: newId(), text } })

  const page = await openWindow(stage, { as: 'tomas', path: `/desk/t/${number}` })
  const answer = page.getByRole('article', { name: /^Message from Мария/ })
  await answer.getByRole('button', { name: 'More for this message' }).click()
  await page.getByRole('menuitem', { name: 'Make an article of it' }).click()
  await page.getByText(`Made of an answer in ticket #${number}.`).waitFor()
  await page.getByRole('button', { name: 'Take out: Elena' }).click()
  await page.getByText('No names, addresses or numbers were found.').waitFor()
  await page.getByLabel('Title').fill('Does my card work in Norway?')
  const body = page.getByLabel('Text of the article')
  await body.fill('It works everywhere in **Norway**, also on the ferries.')
  await page.locator('[aria-label="As readers will see it"] strong', { hasText: 'Norway' }).waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('EN published').first().waitFor()

  const visitor = await openWindow(stage, { path: '/help/en/search?q=norway ferries' })
  await visitor.getByRole('link', { name: /Norway/ }).click()
  await visitor.getByText('also on the ferries').waitFor()
  expect(await visitor.getByText('Elena').count()).toBe(0)
})

test('the portal answers while a customer types, before he asks', async () => {
  const page = await openWindow(stage, { as: 'elena', path: '/portal' })
  await page.getByRole('searchbox').fill('refund')
  await page.getByRole('link', { name: /When does my refund arrive/ }).waitFor()
  await page.goto('/portal/new')
  await page.getByLabel('In a few words').fill('The cash machine kept my card')
  await page.getByText('This may answer it at once').waitFor()
  const [beside] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: /The cash machine kept my card/ }).click(),
  ])
  await beside.getByRole('heading', { name: 'The cash machine kept my card' }).waitFor()
})

test('whoever has signed in reports a problem with this very product', async () => {
  const page = await openWindow(stage, { as: 'elena', path: '/portal' })
  await page.getByRole('button', { name: /^Your account/ }).click()
  await page.getByRole('menuitem', { name: 'Report a problem' }).click()
  await page.getByLabel('What did you do, and what happened?').fill('The list jumps when I scroll.')
  await page.getByLabel('Send along where I was').check()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Thank you! It is #').waitFor()
  const agent = await openWindow(stage, { as: 'tomas', path: '/desk?q=jumps' })
  await agent.getByRole('link', { name: /The list jumps/ }).click()
  await agent.getByText('/portal', { exact: true }).first().waitFor()
})

/** Both walls before it taken away: what stands in the row is shown as it is. */
async function plant(html: string): Promise<string> {
  const { slug } = await stage.world.db
    .updateTable('shown_articles')
    .set({ html })
    .where('locale', '=', 'en')
    .where('slug', '=', 'all-fees-at-a-glance')
    .returning('slug')
    .executeTakeFirstOrThrow()
  return `/help/en/articles/${slug}`
}

test('what got past both walls could not run either: the content policy holds alone', async () => {
  const path = await plant(
    '<p id="planted">Here</p><script>window.ran = 1</script><img src="x" onerror="window.ran = 2"><a id="go" href="javascript:window.ran=3">go</a>',
  )
  const page: Page = await openWindow(stage, { path, allows: /Content Security Policy|404|Failed to load/ })
  await page.locator('#planted').waitFor()
  await page.locator('#go').click()
  await expect.poll(() => page.evaluate('window.ran === undefined'), patiently).toBe(true)
})
