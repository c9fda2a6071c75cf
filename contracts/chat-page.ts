import { z } from 'zod'
import {
  ADDRESS_LIMIT,
  ATTRIBUTE_LIMIT,
  ATTRIBUTE_NAME,
  MOST_ATTRIBUTES,
  PAGE_TITLE_LIMIT,
} from './page-limits.ts'
import { line } from './values.ts'

/** What the page that embeds the chat says of its visitor. */
export const Attributes = z
  .record(
    z.string().regex(ATTRIBUTE_NAME),
    z.union([z.string().max(ATTRIBUTE_LIMIT), z.number(), z.boolean()]),
  )
  .refine((all) => Object.keys(all).length <= MOST_ATTRIBUTES, 'too many')
export type Attributes = z.output<typeof Attributes>

/** The page that somebody is on; what does not fit is made to fit by the sender. */
export const Page = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(ADDRESS_LIMIT),
  title: line(PAGE_TITLE_LIMIT, 0).default(''),
  referrer: z.string().max(ADDRESS_LIMIT).default(''),
  attributes: Attributes.optional(),
})
