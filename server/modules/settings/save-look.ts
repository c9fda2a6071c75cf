import type { BodyOf } from '#contracts/endpoint.ts'
import type { Look, saveLook as endpoint } from '#contracts/look.ts'
import type { SignedIn } from '#kit/actor.ts'
import { changeSetting } from '#kit/change-setting.ts'
import { lookKey, type ChosenLook } from '#kit/look.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { refuseUnreadable } from './contrast.ts'
import { presentLook } from './show-look.ts'

export function saveLook(world: World, actor: SignedIn, chosen: BodyOf<typeof endpoint>): Promise<Look> {
  if (chosen.accent !== null) refuseUnreadable(chosen.accent)
  return transaction(world, actor, async (tx) => {
    await changeSetting(tx, actor, lookKey, chosen satisfies ChosenLook)
    return presentLook(tx)
  })
}
