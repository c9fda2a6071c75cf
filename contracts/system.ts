import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins, everybody } from './roles.ts'
import { At, Cursor, Done, Id, page, Person } from './values.ts'

const group = 'System'
const count = z.number().int()

export const System = z.object({
  version: z.string(),
  postgres: z.string(),
  /** Of the database on its disk, with its indexes. */
  databaseBytes: count,
  files: z.object({ count, bytes: count }),
  tickets: count,
  customers: count,
  staff: count,
  staffWithoutSecondFactor: count,
  /** Consequences that failed every time and were set aside, of the last thirty days. */
  failedReactions: count,
  position: z.string(),
})
export type System = z.output<typeof System>

export const showSystem = endpoint({
  name: 'showSystem',
  says: 'What runs here and how much is in it, counted now.',
  group,
  method: 'GET',
  path: '/api/system',
  may: admins,
  reply: System,
})

export const showHealth = endpoint({
  name: 'showHealth',
  says: 'Whether the process and its database answer: 200 or 503, for load balancers. It tells nothing else.',
  group,
  method: 'GET',
  path: '/api/health',
  may: everybody,
  reply: Done,
  faults: ['unavailable'],
})

/** What the audit tells of, by what it is about. */
export const auditActions = {
  house: ['setting_changed'],
  people: [
    'first_admin_made',
    'person_added',
    'person_invited',
    'person_changed',
    'role_changed',
    'password_reset',
    'second_factor_removed',
    'person_deactivated',
    'person_reactivated',
    'person_removed',
  ],
  sign_in: ['sign_in_refused', 'reset_refused'],
  files: ['file_read', 'tickets_exported', 'returns_exported', 'report_exported'],
  failures: ['reaction_failed'],
} as const
export const auditTopics = [
  'house',
  'people',
  'sign_in',
  'files',
  'failures',
] as const satisfies readonly (keyof typeof auditActions)[]
export type AuditTopic = (typeof auditTopics)[number]
export type AuditAction = (typeof auditActions)[AuditTopic][number]

export const AuditLine = z.object({
  id: z.string(),
  at: At,
  /** Nobody signed in did it: a visitor, or the product itself. */
  actor: Person.nullable(),
  address: z.string().nullable(),
  action: z.string(),
  subject: z
    .object({
      id: Id,
      kind: z.enum(['person', 'file', 'ticket', 'other']),
      /** The name of a person or file, the number of a ticket. */
      name: z.string().nullable(),
    })
    .nullable(),
  data: z.record(z.string(), z.unknown()),
})
export type AuditLine = z.output<typeof AuditLine>

export const listAudit = endpoint({
  name: 'listAudit',
  says: 'Who did or read what, newest first; nobody can change these lines.',
  group,
  method: 'GET',
  path: '/api/audit',
  may: admins,
  query: z.strictObject({
    about: z.enum(auditTopics).optional(),
    actorId: Id.optional(),
    after: Cursor.optional(),
  }),
  reply: page(AuditLine),
  faults: ['bad_position', 'unknown_choice'],
})
