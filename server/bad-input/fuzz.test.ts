import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ask } from '../rights/ask.ts'
import { calls } from '../rights/calls/index.ts'
import { ready } from '../rights/ready.ts'
import { openScene, type Scene } from '../rights/scene.ts'
import { nearly } from './arbitrary.ts'
import { expectProblem } from './expect-problem.ts'

const RUNS = 40

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.stop())

const withBody = calls.filter(({ endpoint }) => endpoint.body)

test.each(withBody.map((call) => [call.endpoint.name, call] as const))(
  'whatever nearly fits %s is taken or refused in words',
  async (name, call) => {
    const { sent, headers } = await ready(scene, call)
    const bodies = nearly(call.endpoint.body as z.ZodType)
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const answer = await ask(
          scene,
          call.endpoint,
          { ...sent, body },
          { ...headers, 'accept-language': 'ru' },
        )
        expectProblem(answer, 'ru', name)
      }),
      { numRuns: RUNS },
    )
  },
  120_000,
)

test('what is made nearly fits: some of it is taken, some refused', () => {
  const shape = z.strictObject({ id: z.uuid(), priority: z.number().int().min(1).max(5) })
  const made = fc.sample(nearly(shape), 300).map((one) => shape.safeParse(one).success)
  expect(new Set(made)).toEqual(new Set([true, false]))
})
