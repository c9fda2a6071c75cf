import packageJson from '../../../../package.json' with { type: 'json' }
import type { BodyOf } from '#contracts/endpoint.ts'
import { FEEDBACK_TYPE, type sendFeedback as endpoint } from '#contracts/feedback.ts'
import { TITLE_LIMIT } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { openTicket } from '#modules/tickets'

type Sent = BodyOf<typeof endpoint>

/** A ticket of the sender's own, of the type that the product brings; its fields are filled as far as the admin left them. */
export async function sendFeedback(world: World, actor: SignedIn, sent: Sent) {
  const type = await snapshot(world, actor, (tx) =>
    tx.db
      .selectFrom('ticket_types')
      .select(['id', 'fields', 'description_limit'])
      .where('key', '=', FEEDBACK_TYPE)
      .where('archived_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!type) throw new Fault('unknown_choice', { field: 'kind' })
  const asked = new Set(type.fields.map(({ key }) => key))
  const fields = Object.fromEntries(Object.entries(fieldsOf(sent)).filter(([key]) => asked.has(key)))
  const { id, number } = await openTicket(world, actor, {
    id: sent.id,
    typeId: type.id,
    title: titleOf(sent.words),
    description: sent.words.slice(0, type.description_limit),
    componentId: null,
    priority: 3,
    fields,
  })
  return { id, number }
}

const fieldsOf = ({ kind, about }: Sent): Record<string, string> => ({
  kind,
  ...(about && { ...about, version: packageJson.version }),
})

/** The first line, as far as it goes into a title. */
function titleOf(words: string): string {
  const line = words.split(/[\r\n\u2028\u2029\u0085]/)[0]?.trim() ?? ''
  return line.length <= TITLE_LIMIT ? line : `${line.slice(0, TITLE_LIMIT - 1).replace(/\s+\S*$/, '')}…`
}
