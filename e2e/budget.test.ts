import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { embedCosts } from '../web/budget.ts'

const dist = join(import.meta.dirname, '../dist')

test('what other sites load is as small as was promised', () => {
  for (const cost of embedCosts()) expect(cost).toMatchObject({ fits: true })
})

test('and a kilobyte more is noticed', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'switchboard-dist-'))
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  for (const part of ['widget', 'widget-loader', 'widget-invitation'])
    await cp(join(dist, part), join(copy, part), { recursive: true })
  const [loader] = embedCosts(copy)
  await writeFile(join(copy, 'widget-loader/widget.js'), randomBytes((loader?.bytes ?? 0) + 1000))
  expect(embedCosts(copy)).toMatchObject([
    { place: 'loader', fits: false },
    { place: 'panel', fits: true },
    { place: 'invites', fits: true },
  ])
})
