import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { stageOf } from './stage.ts'
import { openWindow } from './window.ts'

const stage = stageOf()

/** Mode and language of the page from its first paint on, each change once. */
async function recordLook(page: Page) {
  await page.addInitScript(`
    window.looks = []
    new MutationObserver(() => {
      if (!document.body) return
      const { lang, dataset } = document.documentElement
      const look = dataset.mantineColorScheme + ' ' + lang
      if (window.looks.at(-1) !== look) window.looks.push(look)
    }).observe(document, { subtree: true, childList: true, attributes: true })`)
  return () => page.evaluate<string[]>('window.looks')
}

test('night mode and language are there from the first paint of the next visit', async () => {
  const page = await openWindow(stage, {
    path: '/sign-in',
    colorScheme: 'light',
    serviceWorkers: 'allow',
  })
  const looks = await recordLook(page)
  for (const [language, title] of [
    ['Български', 'Вход'],
    ['Русский', 'Вход'],
    ['English', 'Sign in'],
  ] as const) {
    await page.getByRole('button', { name: /Look and language|Изглед и език|Вид и язык/ }).click()
    await page.getByRole('menuitemradio', { name: language }).click()
    await page.getByRole('heading', { name: title }).waitFor()
  }
  await page.getByRole('button', { name: 'Look and language' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.getByRole('menuitemradio', { name: 'Български' }).click()
  await page.getByRole('heading', { name: 'Вход' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Вход' }).waitFor()
  expect(await looks()).toEqual(['dark bg'])
})

test('without a choice it looks as the system does', async () => {
  const page = await openWindow(stage, { path: '/sign-up', colorScheme: 'dark', locale: 'ru-RU' })
  const looks = await recordLook(page)
  await page.reload()
  await page.getByRole('heading').first().waitFor()
  expect(await looks()).toEqual(['dark ru'])
})

test('on a phone one goes from the list to the ticket and back', async () => {
  await stage.opened('elena', { title: 'Top-up taken twice', description: 'Please send one back.' })
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
  const page = await openWindow(stage, { as: 'tomas', path: '/desk?q=is:open', ...phone })
  await page.getByRole('link', { name: /Top-up taken twice/ }).tap()
  await page.getByRole('article', { name: 'Message from Elena Sokolova' }).waitFor()
  await page.getByRole('link', { name: /Top-up taken twice/ }).waitFor({ state: 'hidden' })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await page
    .getByRole('link', { name: 'Back to the list' })
    .or(page.getByRole('button', { name: 'Back to the list' }))
    .tap()
  await page.getByRole('link', { name: /Top-up taken twice/ }).waitFor()
})
