import { expect, test } from 'vitest'
import type { CDPSession, Page, Worker } from 'playwright-core'
import { stageOf } from './stage.ts'
import { openWindow, patiently } from './window.ts'

const stage = stageOf()

/** What a push service would deliver is handed to the worker by the browser's own tools. */
async function pushTo(page: Page, cdp: CDPSession) {
  const found = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId)
    })
  })
  await cdp.send('ServiceWorker.enable')
  await page.evaluate('navigator.serviceWorker.ready.then(() => null)')
  const registrationId = await found
  return (told: object) =>
    cdp.send('ServiceWorker.deliverPushMessage', {
      origin: stage.address,
      registrationId,
      data: JSON.stringify(told),
    })
}

/** A browser without a screen shows no notifications: what it is asked to show is kept in their place. */
const keepShown = (worker: Worker) =>
  worker.evaluate(`self.shown = []
    self.registration.showNotification = async (title, { body, data }) => void self.shown.push({ title, body, data })`)
const shown = (worker: Worker) => worker.evaluate('self.shown')
const tap = (worker: Worker) =>
  worker.evaluate(`self.dispatchEvent(Object.assign(new ExtendableEvent('notificationclick'), {
    notification: { ...self.shown[0], close: () => void (self.shown = []) },
  }))`)

test('what is pushed is shown while nobody looks, and a tap opens the ticket', async () => {
  const { number } = await stage.opened('elena', { title: 'Is it on its way?' })
  const agent = await openWindow(stage, { as: 'tomas', path: '/desk', serviceWorkers: 'allow' })
  const push = await pushTo(agent, await agent.context().newCDPSession(agent))
  // The page may know its worker before this browser's driver does.
  const context = agent.context()
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  await keepShown(worker)
  const path = `/desk/t/${number}`
  const told = { title: 'Switchboard', body: 'A customer has written', path }
  // He looks at it: the bell has told him.
  await push({ ...told, tag: 'a' })
  // What he asks for himself to try it is shown in any case.
  await push({ ...told, tag: 'test' })
  await expect
    .poll(() => shown(worker), patiently)
    .toEqual([{ title: 'Switchboard', body: 'A customer has written', data: { path } }])

  await tap(worker)
  await agent.getByRole('heading', { name: 'Is it on its way?' }).waitFor()
  expect(new URL(agent.url()).pathname).toBe(path)
  expect(await shown(worker)).toEqual([])
})
