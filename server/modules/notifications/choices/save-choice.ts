import type { KindChoice } from '#contracts/choices.ts'
import { usualChoice, type Choice, type NotificationKind } from '#contracts/notification-kinds.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentChoice } from './present-choice.ts'

/** What was switched off by the link of a mail before counts no more: this is his last word. */
export function saveChoice(
  world: World,
  actor: SignedIn,
  kind: NotificationKind,
  choice: Choice,
): Promise<KindChoice> {
  if (!usualChoice(kind, actor.role)) throw new Fault('unknown_choice', { field: 'kind' })
  const saved = presentChoice(actor, kind, choice)
  return transaction(world, actor, async (tx) => {
    const set = { ...choice, mail_before: null, changed_at: world.now() }
    await tx.db
      .insertInto('notification_choices')
      .values({ user_id: actor.id, kind, ...set })
      .onConflict((conflict) => conflict.columns(['user_id', 'kind']).doUpdateSet(set))
      .execute()
    tx.emit({ type: 'choices.changed', subjects: [actor.id], audience: 'user', data: {} })
    return saved
  })
}
