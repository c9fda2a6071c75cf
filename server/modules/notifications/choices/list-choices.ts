import type { ReplyOf } from '#contracts/endpoint.ts'
import type { listChoices as endpoint } from '#contracts/choices.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeText } from '#kit/event-log.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { digestOf } from './digest-of.ts'
import { presentChoice } from './present-choice.ts'
import { allChoicesOf } from './read-choices.ts'

export function listChoices(world: World, actor: SignedIn): Promise<ReplyOf<typeof endpoint>> {
  return snapshot(world, actor, async (tx) => {
    const choices = await allChoicesOf(tx, actor)
    return {
      items: [...choices].map(([kind, choice]) => presentChoice(actor, kind, choice)),
      digest: await digestOf(tx, actor.id),
      position: placeText(await tx.place),
    }
  })
}
