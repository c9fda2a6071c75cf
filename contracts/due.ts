import { z } from 'zod'
import { At } from './values.ts'

/** What is owed on a ticket by a certain time. */
export const targetNames = ['first_reply', 'next_reply', 'resolution'] as const
export type TargetName = (typeof targetNames)[number]

export const Due = z.object({ target: z.enum(targetNames), at: At })
export type Due = z.output<typeof Due>
