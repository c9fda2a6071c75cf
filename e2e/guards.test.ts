import { expect, test } from 'vitest'
import { graveFindings } from './axe.ts'
import { listenTo } from './listen-to.ts'
import { stageOf } from './stage.ts'
import { patiently } from './window.ts'

const stage = stageOf()

/** What the journeys are guarded by, each seen to fail. */
test('a request to elsewhere, an error and a dialog are noticed, and so is what axe calls grave', async () => {
  // Else our own content policy would stop the request before anybody tried it.
  const context = await stage.browser.newContext({ bypassCSP: true })
  const { wrong } = listenTo(context, { address: stage.address })
  const page = await context.newPage()
  await page.goto(`${stage.address}/sign-in`)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await graveFindings(page, 'everything')).toEqual([])
  expect(wrong).toEqual([])

  await page.evaluate(`
    fetch('https://example.org/').catch(() => undefined)
    setTimeout(() => { throw new Error('planted') })
    setTimeout(() => alert('planted'))`)
  const noticed = ['a dialog opened: planted', 'a request went to https://example.org/']
  await expect.poll(() => wrong, patiently).toEqual(expect.arrayContaining(noticed))
  await expect.poll(() => wrong.join(), patiently).toContain('thrown: Error: planted')

  await page.evaluate(`document.querySelector('h1').style.color = '#eee'`)
  expect((await graveFindings(page, 'colours')).join()).toContain('color-contrast at h1')
  await context.close()
})
