import type { SatisfactionRules } from '#contracts/satisfaction.ts'
import type { SignedIn } from '#kit/actor.ts'
import { changeSetting } from '#kit/change-setting.ts'
import { readSetting } from '#kit/look.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

const KEY = 'satisfaction'

const usual: SatisfactionRules = {
  isAsked: true,
  question: {
    en: 'How did we do?',
    bg: 'Как се справихме?',
    ru: 'Как мы справились?',
  },
  days: 14,
}

export async function showSatisfactionRules({ db }: Pick<World, 'db'>): Promise<SatisfactionRules> {
  return { ...usual, ...(await readSetting<SatisfactionRules>(db, KEY)) }
}

export const saveSatisfactionRules = (
  world: World,
  actor: SignedIn,
  rules: SatisfactionRules,
): Promise<SatisfactionRules> =>
  transaction(world, actor, async (tx) => {
    await changeSetting(tx, actor, KEY, rules)
    return rules
  })
