import type { Page } from 'playwright-core'

/** At the sign-in page, by the form. */
export async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('E-mail or user name').fill(name)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** An admin at the mail page opens the newest mail of this subject and follows its link, which opens beside it. */
export async function followMail(admin: Page, subject: string): Promise<Page> {
  await admin.goto('/admin/mail')
  await admin.getByRole('link', { name: subject }).first().click()
  await admin.getByRole('tab', { name: /^Links/ }).click()
  const beside = admin.context().waitForEvent('page')
  await admin
    .getByRole('link', { name: /in a new tab/ })
    .first()
    .click()
  return beside
}

/** On the page that a link of a mail opened. */
export async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'New password' }).fill(password)
  await page.getByRole('button', { name: 'Set the password' }).click()
}
