import { z } from 'zod'
import { line } from './values.ts'

/** The page that somebody is on; what is too long is cut by the sender. */
export const Page = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  title: line(200, 0).default(''),
  referrer: z.string().max(2000).default(''),
})
