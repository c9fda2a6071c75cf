import { z } from 'zod'
import { admins, everybody, signedIn } from './roles.ts'
import { endpoint } from './endpoint.ts'
import { Id, Localized, Person } from './values.ts'

export type Localized = z.output<typeof Localized>

export const fieldKinds = [
  'text',
  'long_text',
  'number',
  'date',
  'choice',
  'choices',
  'yes_no',
  'file',
  'person',
] as const
export type FieldKind = (typeof fieldKinds)[number]

const Key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

/** A field that a type asks for. Limits: `least`/`most` are characters of a text or the value of a number. */
export const TypeField = z.strictObject({
  key: Key,
  kind: z.enum(fieldKinds),
  label: Localized,
  help: Localized.nullable().default(null),
  requiredToOpen: z.boolean().default(false),
  requiredToResolve: z.boolean().default(false),
  /** Customers neither see nor fill in a field for staff. */
  staffOnly: z.boolean().default(false),
  least: z.number().nullable().default(null),
  most: z.number().nullable().default(null),
  choices: z
    .array(z.strictObject({ key: Key, label: Localized }))
    .max(100)
    .default([]),
})
export type TypeField = z.output<typeof TypeField>

const typeParts = {
  key: Key,
  name: Localized,
  icon: z.string().regex(/^[a-z0-9-]{1,40}$/),
  descriptionLimit: z.number().int().min(1).max(5000),
  fields: z.array(TypeField).max(40),
  /** After so many days of the customer's silence a ticket is closed; null: never. */
  closeAfterDays: z.number().int().min(2).max(365).nullable().default(7),
  place: z.number().int().min(0).max(10_000),
}
/** What opens its tickets: the plain form, or one of its own, which needs the type to be there under its key. */
export const typeForms = ['plain', 'return'] as const
export type TypeForm = (typeof typeForms)[number]

export const TicketType = z.object({
  id: Id,
  ...typeParts,
  form: z.enum(typeForms),
  version: z.number().int(),
  archived: z.boolean(),
})
export type TicketType = z.output<typeof TicketType>

const componentParts = {
  key: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  name: Localized,
  place: z.number().int().min(0).max(10_000),
}
export const Component = z.object({
  id: Id,
  ...componentParts,
  version: z.number().int(),
  archived: z.boolean(),
  /** Who answers for it; empty for customers, who need not know. */
  agents: z.array(Person),
})
export type Component = z.output<typeof Component>

const group = 'Types and components'

export const listTicketTypes = endpoint({
  name: 'listTicketTypes',
  says: 'The types of tickets with the fields that each asks for. Archived ones, for old tickets, only when signed in.',
  group,
  method: 'GET',
  path: '/api/ticket-types',
  may: everybody,
  reply: z.object({ items: z.array(TicketType) }),
})
export const saveTicketType = endpoint({
  name: 'saveTicketType',
  says: 'Adds a type, or changes one: version is 0 for a new one.',
  group,
  method: 'PUT',
  path: '/api/ticket-types/:id',
  may: admins,
  params: z.strictObject({ id: Id }),
  body: z.strictObject({ ...typeParts, version: z.number().int().min(0) }),
  reply: TicketType,
  faults: ['stale', 'already_taken', 'type_needed'],
})
export const archiveTicketType = endpoint({
  name: 'archiveTicketType',
  says: 'Takes a type out of the forms, or back in. Its tickets stay. One with a form of its own is always there.',
  group,
  method: 'POST',
  path: '/api/ticket-types/:id/archive',
  may: admins,
  params: z.strictObject({ id: Id }),
  body: z.strictObject({ archived: z.boolean() }),
  reply: TicketType,
  faults: ['not_found', 'type_needed'],
})
export const listComponents = endpoint({
  name: 'listComponents',
  says: 'The components that tickets can be about.',
  group,
  method: 'GET',
  path: '/api/components',
  may: signedIn,
  reply: z.object({ items: z.array(Component) }),
})
export const saveComponent = endpoint({
  name: 'saveComponent',
  says: 'Adds a component, or changes one and who answers for it: version is 0 for a new one.',
  group,
  method: 'PUT',
  path: '/api/components/:id',
  may: admins,
  params: z.strictObject({ id: Id }),
  body: z.strictObject({
    ...componentParts,
    agentIds: z.array(Id).max(200),
    version: z.number().int().min(0),
  }),
  reply: Component,
  faults: ['stale', 'already_taken', 'unknown_choice'],
})
export const archiveComponent = endpoint({
  name: 'archiveComponent',
  says: 'Takes a component out of the forms, or back in. Its tickets stay.',
  group,
  method: 'POST',
  path: '/api/components/:id/archive',
  may: admins,
  params: z.strictObject({ id: Id }),
  body: z.strictObject({ archived: z.boolean() }),
  reply: Component,
})
