import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { signedIn } from './roles.ts'
import { Message, Ticket } from './tickets.ts'
import { Id } from './values.ts'

const group = 'Files'

export const previewSizes = ['thumb', 'large'] as const
export type PreviewSize = (typeof previewSizes)[number]

/** What is said of a file before its bytes. */
export const uploadParts = {
  messageId: Id,
  /** Only a label: what cannot stand in a file name is dropped. */
  name: z.string().min(1).max(1000),
  /** How many bytes will come; fewer are a file that was cut off. */
  bytes: z.coerce.number().int().min(0),
}
export type Upload = z.output<z.ZodObject<typeof uploadParts>>

export const attachFile = endpoint({
  name: 'attachFile',
  says: 'Adds a file to a ticket as a message of its own; the body is the bytes. The message id is made by the caller; a second try answers the first result.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/files',
  may: signedIn,
  params: z.strictObject({ id: Id }),
  query: z.strictObject({
    ...uploadParts,
    /** A note of staff, which customers never see. */
    note: z.enum(['true', 'false']).default('false'),
  }),
  takes: 'bytes',
  reply: z.object({ message: Message, ticket: Ticket }),
  faults: [
    'not_found',
    'not_allowed',
    'required',
    'invalid',
    'wrong_content_type',
    'file_too_large',
    'file_cut_off',
    'file_empty',
    'disk_full',
    'ticket_merged',
    'ticket_closed',
    'id_used',
    'too_many',
  ],
  limits: [{ times: 300, seconds: 3600, per: 'user' }],
})
export const downloadFile = endpoint({
  name: 'downloadFile',
  says: 'The bytes of a file, always as an attachment; takes one range.',
  group,
  method: 'GET',
  path: '/api/files/:id',
  may: signedIn,
  params: z.strictObject({ id: Id }),
  gives: 'bytes',
  faults: ['not_found', 'bad_range', 'too_many'],
})
export const showPreview = endpoint({
  name: 'showPreview',
  says: 'A small or a large copy of a picture, made anew as WebP.',
  group,
  method: 'GET',
  path: '/api/files/:id/preview/:size',
  may: signedIn,
  params: z.strictObject({ id: Id, size: z.enum(previewSizes) }),
  gives: 'bytes',
  faults: ['not_found', 'too_many'],
})
