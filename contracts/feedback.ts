import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { signedIn } from './roles.ts'
import { Id, line, typed } from './values.ts'

export const feedbackKinds = ['problem', 'idea', 'praise'] as const
export const FEEDBACK_LIMIT = 4000
/** The type that the product brings for it. */
export const FEEDBACK_TYPE = 'feedback'

export const sendFeedback = endpoint({
  name: 'sendFeedback',
  says: 'Words about this product, as a ticket of their own type. Page, screen, browser, version and the last refusal go with them only when the sender says so.',
  group: 'Feedback',
  method: 'POST',
  path: '/api/feedback',
  may: signedIn,
  body: z.strictObject({
    /** Made by the caller: the id of the ticket. */
    id: Id,
    kind: z.enum(feedbackKinds),
    words: typed(FEEDBACK_LIMIT),
    about: z
      .strictObject({
        /** A path of our own, without what stands behind `?` and `#`. */
        page: z.string().regex(/^\/(?![/\\])[^\s?#\\]{0,199}$/),
        screen: line(100),
        /** The browser and the language of the page. */
        browser: line(250).optional(),
        /** The code of the last refusal that he met. */
        fault: z
          .string()
          .regex(/^[a-z_]{1,60}$/)
          .optional(),
      })
      .nullable()
      .default(null),
  }),
  reply: z.object({ id: Id, number: z.string() }),
  faults: ['required', 'too_long', 'unknown_choice', 'id_used', 'invalid'],
  limits: [{ times: 20, seconds: 3600, per: 'user' }],
})
