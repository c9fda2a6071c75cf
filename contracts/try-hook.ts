import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins } from './roles.ts'
import { Id, line, Locale, typed } from './values.ts'

/** What came of asking another system, as the admin sees it. */
export const HookTried = z.object({
  /** `done` and `failed` by its status; the others never had a status. */
  outcome: z.enum(['done', 'failed', 'refused', 'late', 'broken']),
  status: z.number().int().nullable(),
  /** What the flow would keep of it. */
  text: z.string(),
  milliseconds: z.number().int(),
})
export type HookTried = z.output<typeof HookTried>

export const tryHook = endpoint({
  name: 'tryHook',
  says: 'Asks the other system of a web hook as a chat would, with these answers, and says what came back. Nothing is kept. The call carries `x-switchboard-trial: 1`.',
  group: 'Guide',
  method: 'POST',
  path: '/api/flows/hook-tries',
  may: admins,
  body: z.strictObject({
    url: line(500),
    secretId: Id.nullable(),
    flow: line(80, 0),
    node: line(40),
    locale: Locale,
    answers: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), typed(1000, 0)),
  }),
  reply: HookTried,
  faults: ['unknown_choice'],
  limits: [{ times: 20, seconds: 60, per: 'user' }],
})
