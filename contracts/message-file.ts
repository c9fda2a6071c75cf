import { z } from 'zod'
import { Id } from './values.ts'

export const Picture = z.object({ width: z.number().int(), height: z.number().int() })
export const MessageFile = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  /** Size of the large preview; null: a card to download. */
  picture: Picture.nullable(),
})
