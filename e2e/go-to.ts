import type { Page } from 'playwright-core'

const isApp = (path: string) => !path.startsWith('/help')

/**
 * To a screen as the app itself goes there: its page stays, and its scripts are not loaded anew. It goes by way of
 * an address where nothing is, so that nothing of the last screen is left. Pages without the app are loaded.
 */
export async function goTo(page: Page, path: string): Promise<void> {
  if (!isApp(path) || !isApp(new URL(page.url()).pathname)) {
    await page.goto(path)
    return
  }
  await push(page, '/nothing-is-here')
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  await push(page, path)
}

/** The app's router hears what is done to the browser's history. */
const push = (page: Page, path: string) => page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`)
