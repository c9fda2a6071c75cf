import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { mailWays, notificationKindNames, toldMailKinds } from './notification-kinds.ts'
import { signedIn } from './roles.ts'

export const digestEvery = ['hour', 'day'] as const
export type DigestEvery = (typeof digestEvery)[number]

const ways = { bell: z.boolean(), mail: z.enum(mailWays), push: z.boolean() }

/** How the person is told of a kind, chosen or usual. The mail that he gets of it names it to him. */
export const KindChoice = z.object({
  kind: z.enum(notificationKindNames),
  mailKind: z.enum(toldMailKinds),
  ...ways,
})
export type KindChoice = z.output<typeof KindChoice>

/** When what was collected is mailed: at each full hour, or once a day at this hour of his own clock. */
export const Digest = z.strictObject({ every: z.enum(digestEvery), hour: z.number().int().min(0).max(23) })
export type Digest = z.output<typeof Digest>

const group = 'Choices'

export const listChoices = endpoint({
  name: 'listChoices',
  says: 'How the person is told of each kind that can concern him, and when his digest comes.',
  group,
  method: 'GET',
  path: '/api/me/choices',
  may: signedIn,
  reply: z.object({ items: z.array(KindChoice), digest: Digest, position: z.string() }),
})
export const saveChoice = endpoint({
  name: 'saveChoice',
  says: 'How he wants to be told of a kind from now on; all off: not at all.',
  group,
  method: 'PUT',
  path: '/api/me/choices/:kind',
  may: signedIn,
  params: z.strictObject({ kind: z.enum(notificationKindNames) }),
  body: z.strictObject(ways),
  reply: KindChoice,
  faults: ['unknown_choice'],
})
export const saveDigest = endpoint({
  name: 'saveDigest',
  says: 'When his digest comes.',
  group,
  method: 'PUT',
  path: '/api/me/digest',
  may: signedIn,
  body: Digest,
  reply: Digest,
  faults: ['unknown_choice'],
})
