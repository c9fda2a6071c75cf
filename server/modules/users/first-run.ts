import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { BodyOf } from '#contracts/endpoint.ts'
import { staff } from '#contracts/roles.ts'
import type { firstRun as endpoint } from '#contracts/sign-in.ts'
import { system, type Visitor } from '#kit/actor.ts'
import type { Db } from '#kit/database.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { addPerson } from './add-person.ts'
import { hashPassword } from './hash-password.ts'
import { checkNewPassword } from './password-rules.ts'

const SETTING = 'first_run_code'
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

export async function isFirstRun(world: World): Promise<boolean> {
  return !(await hasStaff(world.db))
}

/**
 * For the start: a new one-time code while nobody works here yet, to be printed in the log; null otherwise.
 * Only its hash is kept.
 */
export async function offerFirstRun(world: World): Promise<string | null> {
  if (!(await isFirstRun(world))) return null
  const code = [0, 1, 2, 3].map(() => fiveLetters()).join('-')
  const value = JSON.stringify({ hash: hashOf(code).toString('hex') })
  await world.db
    .insertInto('settings')
    .values({ key: SETTING, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
  return code
}

/** Makes the first admin. The audit begins with him. */
export async function firstRun(
  world: World,
  { address }: Pick<Visitor, 'address'>,
  body: BodyOf<typeof endpoint>,
): Promise<void> {
  if (!(await isFirstRun(world))) throw new Fault('already_set_up')
  await checkCode(world.db, body.code)
  checkNewPassword(body.password, 'admin')
  const passwordHash = await hashPassword(body.password)
  await transaction(world, system('first run'), async (tx) => {
    // The row is the lock: of two at the same time the second finds it gone.
    await checkCode(tx.db, body.code, 'forUpdate')
    if (await hasStaff(tx.db)) throw new Fault('already_set_up')
    const { name, email, locale, timeZone } = body
    const id = await addPerson(tx, { role: 'admin', name, email, locale, timeZone, passwordHash })
    await tx.db
      .insertInto('audit')
      .values({ actor_id: id, address, action: 'first_admin_made', subject: id, data: '{}' })
      .execute()
    await tx.db.deleteFrom('settings').where('key', '=', SETTING).execute()
  })
}

async function checkCode(db: Db | Tx['db'], code: string, lock?: 'forUpdate') {
  let query = db.selectFrom('settings').select('value').where('key', '=', SETTING)
  if (lock) query = query.forUpdate()
  const kept = (await query.executeTakeFirst())?.value as { hash: string } | undefined
  const isRight = kept && timingSafeEqual(Buffer.from(kept.hash, 'hex'), hashOf(code.toLowerCase()))
  if (!isRight) throw new Fault('wrong_first_run_code', { field: 'code' })
}

async function hasStaff(db: Db | Tx['db']): Promise<boolean> {
  const one = await db
    .selectFrom('users')
    .select('id')
    .where('role', 'in', staff)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

const hashOf = (code: string) => createHash('sha256').update(code).digest()
const fiveLetters = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
