import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins, staff } from './roles.ts'

const group = 'Returns'

export const ReturnRules = z.strictObject({
  /** For how many days after the order. */
  days: z.number().int().min(1).max(3650),
})
export type ReturnRules = z.output<typeof ReturnRules>
export const showReturnRules = endpoint({
  name: 'showReturnRules',
  says: 'How long after the order something may be returned.',
  group,
  method: 'GET',
  path: '/api/return-rules',
  may: staff,
  reply: ReturnRules,
})
export const saveReturnRules = endpoint({
  name: 'saveReturnRules',
  says: 'Changes how long after the order something may be returned.',
  group,
  method: 'PUT',
  path: '/api/return-rules',
  may: admins,
  body: ReturnRules,
  reply: ReturnRules,
  faults: ['invalid'],
})
