import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { cast } from '#testing/cast.ts'

export type Picture = {
  /** Of the file; README and docs name it. */
  name: string
  as?: keyof typeof cast
  size: 'desk' | 'tall' | 'phone'
  mode?: 'light' | 'dark'
  path: string
  until: (page: Page) => Promise<unknown>
  /** What is shown of the page; else what is in sight. */
  part?: (page: Page) => Locator
}

export const sizes: Record<Picture['size'], BrowserContextOptions> = {
  desk: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 },
  tall: { viewport: { width: 1440, height: 1120 }, deviceScaleFactor: 1.5 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
}

const lostCard = async (page: Page) => {
  await page
    .getByRole('link', { name: /My card still has not arrived/ })
    .first()
    .click()
  await page.getByText('Will the old number stop working?').first().waitFor()
}
const openWork = '/desk?q=is:open'

export const pictures: readonly Picture[] = [
  {
    name: 'sign-in',
    size: 'tall',
    path: '/sign-in',
    until: (page) => page.getByText('This is the demo').waitFor(),
  },
  { name: 'desk-light', as: 'tomas', size: 'desk', path: openWork, until: lostCard },
  { name: 'desk-dark', as: 'tomas', size: 'desk', mode: 'dark', path: openWork, until: lostCard },
  {
    name: 'thread',
    as: 'tomas',
    size: 'tall',
    path: openWork,
    until: lostCard,
    part: (page) => page.getByRole('region', { name: 'Thread' }),
  },
  {
    name: 'admin-type',
    as: 'kalina',
    size: 'desk',
    path: '/admin/types',
    until: async (page) => {
      await page.getByRole('link', { name: 'Equipment' }).click()
      await page.getByText('How the form looks').waitFor()
    },
  },
  {
    name: 'portal-home',
    as: 'elena',
    size: 'phone',
    path: '/portal',
    until: (page) => page.getByText('My card still has not arrived').waitFor(),
  },
  {
    name: 'portal-new-ticket',
    as: 'elena',
    size: 'phone',
    path: '/portal/new',
    until: async (page) => {
      await page.getByText('Equipment', { exact: true }).tap()
      await page.getByLabel('In a few words').fill('The card reader stays dark')
      await page.getByLabel('Which device?').fill('CR-2207')
      await page.getByRole('heading').first().scrollIntoViewIfNeeded()
    },
  },
  { name: 'portal-thread', as: 'elena', size: 'phone', mode: 'dark', path: '/portal', until: lostCard },
]
