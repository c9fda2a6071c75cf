import type { signUp as endpoint } from '#contracts/sign-in.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import { system } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { readLook } from '#kit/look.ts'
import { toE164 } from '#kit/phone.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { addPersonUnlessKnown } from './add-person.ts'
import { hashPassword } from './hash-password.ts'
import { checkNewPassword } from './password-rules.ts'

/** Hashes also for a known address: neither the answer nor the time tells who is a customer here. */
export async function signUp(world: World, body: BodyOf<typeof endpoint>): Promise<void> {
  if (!(await readLook(world.db)).signUpOpen) throw new Fault('sign_up_closed')
  checkNewPassword(body.password, 'customer')
  const mobile = toE164(body.mobile, body.locale)
  const passwordHash = await hashPassword(body.password)
  await transaction(world, system('sign-up'), async (tx) => {
    const { name, email, locale, timeZone } = body
    const person = { role: 'customer', name, email, mobile, locale, timeZone, passwordHash } as const
    if (await addPersonUnlessKnown(tx, person)) return
    const known = await tx.db
      .selectFrom('users')
      .select('id')
      .where('email', '=', email)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow()
    tx.emit({ type: 'user.sign_up_repeated', subjects: [known.id], audience: 'user', data: {} })
  })
}
