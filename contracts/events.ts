import { z } from 'zod'
import { availabilityReasons, availabilityStates } from './availability.ts'
import { ChoiceReason, WaitReason } from './reasons.ts'
import { chatMoves, chatStates } from './chat-shapes.ts'
import { targetNames } from './due.ts'
import { ladderWhom } from './ladder.ts'
import { toldWhom } from './told-whom.ts'
import { At, Id } from './values.ts'

/** One field before and after, as stored: keys and ids, never words. Customers are not told what is `staffOnly`. */
export const Change = z.object({
  field: z.string(),
  from: z.unknown(),
  to: z.unknown(),
  staffOnly: z.literal(true).optional(),
})
export type Change = z.output<typeof Change>

/**
 * Done by a rule: those that led here, one setting off the next; the last of them did it. A rule never runs on what it
 * has set off itself.
 */
const RuleChain = z.array(Id).optional()

const ticketEvent = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({
    version: z.number().int(),
    changes: z.array(Change),
    /** Whether the contact waits for a word of ours, once this has happened. Not in events of long ago. */
    waits: z.boolean().optional(),
    rules: RuleChain,
    ...shape,
  })

const mergeSides = { ticketId: Id, number: z.string() }

/**
 * Everything that can happen, with what each event tells. Audience: `staff` only staff see it; `contact` the
 * contact sees it too; `user` only the one it is about. The first subject is the thing told about.
 */
export const events = {
  'user.signed_up': z.object({ role: z.string() }),
  /** Somebody tried to sign up with the address of this user. */
  'user.sign_up_repeated': z.object({}),
  /** By an admin, or as the first admin. */
  'user.added': z.object({ role: z.string() }),
  'user.signed_in': z.object({ sessionId: Id }),
  'user.changed': z.object({ fields: z.array(z.string()) }),
  'user.email_changed': z.object({}),
  'user.password_changed': z.object({ by: z.enum(['owner', 'reset', 'admin', 'invitation']) }),
  'user.password_forgotten': z.object({}),
  'user.invited': z.object({}),
  'user.email_change_asked': z.object({}),
  'user.role_changed': z.object({ from: z.string(), to: z.string() }),
  'user.deactivated': z.object({}),
  'user.reactivated': z.object({}),
  'user.removed': z.object({}),
  'user.second_factor_changed': z.object({ on: z.boolean() }),
  'user.passkey_changed': z.object({ added: z.boolean() }),
  'user.api_key_changed': z.object({ added: z.boolean() }),
  'session.ended': z.object({ sessionIds: z.array(Id), by: z.string() }),

  'contact.added': z.object({}),
  'contact.changed': z.object({ fields: z.array(z.string()) }),

  'message.added': z.object({
    messageId: Id,
    seq: z.number().int(),
    isNote: z.boolean(),
    side: z.string(),
    rules: RuleChain,
  }),
  'conversation.read': z.object({ seq: z.number().int() }),
  /** It has come to a screen of the reader's. */
  'conversation.received': z.object({ seq: z.number().int() }),

  'ticket.opened': ticketEvent({
    number: z.string(),
    typeId: Id,
    componentId: Id.nullable(),
    priority: z.number().int(),
    channel: z.string(),
    /** The contact himself, or an agent who did it for him. */
    side: z.enum(['contact', 'agent']),
  }),
  'ticket.moved': ticketEvent({ move: z.string() }),
  /** `reason` is for staff: why just this one. */
  'ticket.assigned': ticketEvent({ processorId: Id.nullable(), reason: ChoiceReason.optional() }),
  'ticket.changed': ticketEvent({}),
  'ticket.escalated': ticketEvent({}),
  'ticket.deescalated': ticketEvent({}),
  /** What was promised by a certain time was not kept; once for each promise. */
  'ticket.overdue': ticketEvent({ target: z.enum(targetNames), dueAt: At }),
  /** Nobody has answered an escalated ticket: the next step of the ladder hears of it. */
  'ticket.escalation_climbed': ticketEvent({
    step: z.number().int(),
    since: At,
    whom: z.enum(ladderWhom),
    userId: Id.nullable(),
    /** So many steps before it were for somebody who has left. */
    skipped: z.number().int().optional(),
  }),
  /** A rule tells somebody of a ticket. */
  'ticket.rule_told': ticketEvent({ whom: z.enum(toldWhom), userId: Id.nullable() }),
  'ticket.merged': ticketEvent({ into: z.object(mergeSides) }),
  'ticket.unmerged': ticketEvent({ from: z.object(mergeSides) }),
  'ticket.received_merge': ticketEvent({ from: z.object(mergeSides) }),
  'ticket.returned_merge': ticketEvent({ to: z.object(mergeSides) }),
  'ticket.split': ticketEvent({ into: z.object(mergeSides), messageId: Id }),
  'ticket.split_undone': ticketEvent({ from: z.object(mergeSides), messageId: Id }),
  'ticket.linked': ticketEvent({ linkId: Id, kind: z.string(), other: z.object(mergeSides) }),
  'ticket.unlinked': ticketEvent({ linkId: Id, kind: z.string(), other: z.object(mergeSides) }),
  /** What the customer thinks of how it was resolved, again where he changed his mind; his words stay with the rating. */
  'ticket.rated': ticketEvent({
    ratingId: Id,
    stars: z.number().int(),
    before: z.number().int().nullable(),
    byLink: z.boolean(),
  }),

  /** Nobody could take it: it waits, with the reason. Once for each wait. */
  'ticket.waits': ticketEvent({ queueId: Id, reason: WaitReason }),
  /** It has waited longer than the queue's lead wants to hear of. */
  'ticket.waits_long': ticketEvent({ queueId: Id, leadId: Id.nullable(), minutes: z.number().int() }),

  /** The chat on its conversation has ended, or goes on as a ticket; `by` says whose doing it was. */
  'ticket.chat_moved': ticketEvent({
    move: z.enum(chatMoves),
    state: z.enum(chatStates),
    by: z.enum(['visitor', 'agent', 'system']),
  }),
  /** Somebody talks in the live chat beside the one who has it, or not any more: whoever did it. */
  'ticket.chat_joined': ticketEvent({}),
  'ticket.chat_left': ticketEvent({}),
  'chat.started': z.object({ inboxId: Id, state: z.enum(chatStates) }),
  /** The same of a chat that is no ticket yet. */
  'chat.moved': z.object({ move: z.enum(chatMoves), state: z.enum(chatStates) }),
  /** His place in the queue, or how long it may take. */
  'chat.place_moved': z.object({ ahead: z.number().int(), minutes: z.number().int().nullable() }),
  /** The visitor is on another page now. */
  'chat.page_moved': z.object({}),
  'chat.transcript_asked': z.object({}),
  /** The guide asks something else now, or nothing any more. */
  'chat.asked': z.object({}),
  /** What he thinks of a chat that the guide alone led; his words stay with the chat. */
  'chat.rated': z.object({ stars: z.number().int(), before: z.number().int().nullable() }),
  /** What the guide waited for outside has come, and stands with its run. */
  'guide.call_answered': z.object({ node: z.string() }),
  'flow.saved': z.object({ published: z.number().int().nullable() }),
  'chat_language.saved': z.object({ code: z.string() }),
  'inbox.saved': z.object({ publicId: z.string() }),
  'visitor.banned': z.object({ banId: Id }),
  'visitor.ban_lifted': z.object({ banId: Id }),

  'queue.saved': z.object({ key: z.string() }),
  'skill.saved': z.object({ key: z.string() }),
  'agent.availability_changed': z.object({
    state: z.enum(availabilityStates),
    reason: z.enum(availabilityReasons),
    from: z.enum(availabilityStates),
  }),
  /** What is owed by when is reckoned anew. */
  'deadline.moved': z.object({}),
  'targets.saved': z.object({}),
  'escalation_ladder.saved': z.object({}),
  'ticket.return_reported': ticketEvent({ returnId: Id, quantity: z.number().int(), wish: z.string() }),
  'ticket.return_moved': ticketEvent({ returnId: Id, move: z.string(), from: z.string(), to: z.string() }),

  'product.saved': z.object({ code: z.string() }),
  'order.added': z.object({ number: z.string() }),
  /** It is now this contact's. */
  'order.bound': z.object({ number: z.string() }),
  'order_import.moved': z.object({
    importId: Id,
    status: z.string(),
    done: z.number().int(),
    total: z.number().int(),
  }),

  'ticket_type.saved': z.object({ key: z.string() }),
  'component.saved': z.object({ key: z.string() }),
  'working_hours.saved': z.object({}),
  'canned_reply.saved': z.object({}),
  'learning.done': z.object({ examples: z.number().int() }),
  'article_category.saved': z.object({ slug: z.string() }),
  'article_category.removed': z.object({}),
  'article.saved': z.object({ locale: z.string(), version: z.number().int() }),
  'article.moved': z.object({ locale: z.string(), move: z.string(), version: z.number().int() }),
  'article.changed': z.object({ fields: z.array(z.string()) }),
  'article.removed': z.object({}),
  'article.rated': z.object({ locale: z.string(), useful: z.boolean(), hasWords: z.boolean() }),
  'article.words_removed': z.object({}),
  'macro.saved': z.object({}),
  'rule.saved': z.object({}),
  /** What a rule did, or was kept from: it stands in its log. */
  'rule.ran': z.object({}),
  'settings.changed': z.object({ key: z.string() }),
  'bulk_change.moved': z.object({
    bulkId: Id,
    done: z.number().int(),
    total: z.number().int(),
    status: z.string(),
  }),
  'notification.added': z.object({ notificationId: Id }),
  'notification.read': z.object({ ids: z.array(Id) }),
  'choices.changed': z.object({}),
  'devices.changed': z.object({}),
} as const satisfies Record<string, z.ZodType>

export type EventType = keyof typeof events
export type EventData<T extends EventType> = z.output<(typeof events)[T]>
export const eventTypes = Object.keys(events) as EventType[]
