import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { addPerson, hashPassword } from '#modules/users'
import { cast, castNames, type CastName } from '#testing/cast.ts'

/** The cast, with addresses confirmed; their contacts are made by the reactions as for everybody. */
export async function addDemoPeople(world: World): Promise<void> {
  const hashes = new Map<CastName, string>()
  for (const name of castNames) hashes.set(name, await hashPassword(cast[name].password))
  await transaction(world, system('demo'), async (tx) => {
    for (const name of castNames) {
      const { password: _shown, ...person } = cast[name]
      await addPerson(tx, { ...person, passwordHash: hashes.get(name) ?? null, isEmailVerified: true })
    }
  })
}

export const demoLogins = castNames.map((name) => {
  const { name: called, role, userName, password } = cast[name]
  return { name: called, role, signIn: userName, password }
})
