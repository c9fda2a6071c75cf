import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signUp } from '#contracts/sign-in.ts'
import { visitor } from '#testing/people.ts'
import { signIn } from './entry.ts'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()

const name = '<img src=x onerror=alert(1)>'
const title = '<script>alert(2)</script> <b>My statement</b>'
const description =
  '<svg onload=alert(3)> javascript:alert(4) [a](javascript:alert(5)) https://example.org/"onclick=alert(6)'
const fileName = '"><img src=x onerror=alert(7)>.txt'
const password = 'six quiet windmills'

/** Nothing of what was written has become an element or a way to run something; a dialog fails the window itself. */
async function expectInert(page: Page) {
  for (const frame of page.frames()) {
    const alive = frame.locator(
      'img[src="x"], svg[onload], [onerror], [onclick], a[href^="javascript" i], script:not([src])',
    )
    expect(await alive.count()).toBe(0)
    expect(await frame.locator('b', { hasText: /^My statement$/ }).count()).toBe(0)
  }
}

test('what looks like code is text, wherever it is shown', async () => {
  const locale = 'en'
  const body = {
    name,
    email: 'mallory@example.org',
    mobile: '+359887654399',
    password,
    locale,
    timeZone: 'UTC',
  } as const
  await visitor(stage).call(signUp, { body })
  const customer = await openWindow(stage, { path: '/sign-in' })
  await signIn(customer, body.email, password)
  await customer.getByRole('heading', { name: /How can we help/ }).waitFor()
  await customer.goto('/portal/new')
  await customer.getByText('Functional', { exact: true }).click()
  await customer.getByLabel('In a few words').fill(title)
  await customer.getByLabel('Which part of our service?').selectOption('Security')
  await customer.getByLabel('Where does it happen?').selectOption('In the app')
  await customer.getByLabel('Tell us more').fill(description)
  const files = customer.getByRole('group', { name: 'Pictures and files' })
  await files
    .locator('input[type=file]')
    .setInputFiles([
      { name: fileName, mimeType: 'text/html', buffer: Buffer.from('<script>alert(8)</script>') },
    ])
  await expectInert(customer)
  await customer.getByRole('button', { name: 'Send ticket' }).click()
  await customer.getByRole('heading', { name: title }).waitFor()
  await customer.getByRole('link', { name: fileName }).waitFor()
  await expectInert(customer)
  await customer.getByRole('button', { name: /^News/ }).click()
  await customer.getByRole('dialog').getByText(title).waitFor()
  await expectInert(customer)
  await customer.goto('/portal')
  await customer.getByRole('searchbox').fill('statement')
  await customer.locator('mark').first().waitFor()
  await expectInert(customer)

  const agent = await openWindow(stage, { as: 'tomas', path: '/desk?q=statement' })
  await agent.locator('mark', { hasText: 'statement' }).first().waitFor()
  await expectInert(agent)
  await agent.getByRole('link', { name: /My statement/ }).click()
  await agent
    .getByRole('article', { name: `Message from ${name}` })
    .first()
    .getByText('[a](javascript:alert(5))')
    .waitFor()
  await agent.getByRole('link', { name: fileName }).waitFor()
  await agent.getByRole('complementary', { name: 'Person' }).getByText(name).waitFor()
  await expectInert(agent)
  await agent.getByRole('button', { name: /^News/ }).click()
  await agent.getByRole('dialog').getByText(name).first().waitFor()
  await expectInert(agent)

  const admin = await openWindow(stage, { as: 'kalina', path: '/admin/mail' })
  await admin
    .getByRole('link', { name: /New: <script>/ })
    .first()
    .click()
  await admin.frameLocator('iframe').getByRole('heading', { name: title }).waitFor()
  await expectInert(admin)
  await admin.goto('/admin/people?role=customer')
  await admin.getByRole('link', { name }).waitFor()
  await expectInert(admin)
})
