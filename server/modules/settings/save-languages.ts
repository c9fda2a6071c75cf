import type { Look } from '#contracts/look.ts'
import type { Locale } from '#contracts/roles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { changeSetting } from '#kit/change-setting.ts'
import { languagesKey } from '#kit/look.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentLook } from './show-look.ts'

export const saveLanguages = (world: World, actor: SignedIn, own: Locale[]): Promise<Look> =>
  transaction(world, actor, async (tx) => {
    await changeSetting(tx, actor, languagesKey, { own })
    return presentLook(tx)
  })
