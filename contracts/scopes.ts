import { z } from 'zod'
import { Id } from './values.ts'

/** For whom something is kept ready: its owner, whoever works on tickets of a component, or everybody here. */
export const scopes = ['me', 'component', 'everybody'] as const
export type Scope = (typeof scopes)[number]

export const scopeParts = { scope: z.enum(scopes), componentId: Id.nullable() }
