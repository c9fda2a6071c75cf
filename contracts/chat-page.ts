import { z } from 'zod'
import { line } from './values.ts'

const ATTRIBUTES_LIMIT = 20
/** What the page that embeds the chat says of its visitor. A name begins with a letter. */
export const Attributes = z
  .record(z.string().regex(/^[a-z][\w .-]{0,39}$/i), z.union([z.string().max(200), z.number(), z.boolean()]))
  .refine((all) => Object.keys(all).length <= ATTRIBUTES_LIMIT, 'too many')
export type Attributes = z.output<typeof Attributes>

/** The page that somebody is on; what is too long is cut by the sender. */
export const Page = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  title: line(200, 0).default(''),
  referrer: z.string().max(2000).default(''),
  attributes: Attributes.optional(),
})
