import type { Page } from 'playwright-core'

/** At the sign-in page, by the form. */
export async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('E-mail or user name').fill(name)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
