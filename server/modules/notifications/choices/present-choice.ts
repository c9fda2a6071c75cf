import type { KindChoice } from '#contracts/choices.ts'
import { mailOf, type Choice, type NotificationKind } from '#contracts/notification-kinds.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { sideOf } from '../telling.ts'

/** Fault: `unknown_choice` for what this person is never told of. */
export function presentChoice(actor: SignedIn, kind: NotificationKind, choice: Choice): KindChoice {
  const mailKind = mailOf(kind, sideOf(actor))
  if (mailKind === undefined) throw new Fault('unknown_choice', { field: 'kind' })
  return { kind, mailKind, ...choice }
}
