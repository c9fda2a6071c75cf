import type { Digest } from '#contracts/choices.ts'
import { system } from '#kit/actor.ts'
import { postMail } from '#kit/mail/post-mail.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { usualDigest } from '../choices/digest-of.ts'
import { isTrusted } from '../mail-told.ts'
import { readersByIds, type Reader } from '../queries.ts'
import { sideOf } from '../telling.ts'
import { dueMoment } from './due-moment.ts'
import { groupsOf } from './groups-of.ts'
import { takeCollected } from './take-collected.ts'

/** By a clock: everybody for whom something was collected before the last moment at which his digest was due. */
export async function makeDigests(world: World): Promise<void> {
  for (const { userId, due } of await whoIsDue(world)) {
    await transaction(world, system('digest'), (tx) => makeDigest(tx, userId, due)).catch((error: unknown) =>
      world.log.error({ err: error, userId }, 'a digest could not be made'),
    )
  }
}

async function whoIsDue(world: World): Promise<{ userId: string; due: Date }[]> {
  const waiting = await world.db
    .selectFrom('notifications as n')
    .innerJoin('users as u', 'u.id', 'n.user_id')
    .leftJoin('digest_times as d', 'd.user_id', 'n.user_id')
    .select(['n.user_id as userId', 'u.time_zone as zone', 'd.every', 'd.hour', 'd.made_for as madeFor'])
    .select((eb) => eb.fn.min<Date>('n.at').as('since'))
    .where('n.mail', '=', 'digest')
    .where('n.collected_at', 'is', null)
    .groupBy(['n.user_id', 'u.time_zone', 'd.every', 'd.hour', 'd.made_for'])
    .execute()
  return waiting.flatMap(({ userId, zone, every, hour, madeFor, since }) => {
    const digest: Digest = { every: every ?? usualDigest.every, hour: hour ?? usualDigest.hour }
    const due = new Date(dueMoment(world.now().getTime(), zone, digest))
    return since < due && (madeFor === null || madeFor < due) ? [{ userId, due }] : []
  })
}

/** One for each moment, however many processes try it at once. */
async function makeDigest(tx: Tx, userId: string, due: Date) {
  if (!(await isFirstFor(tx, userId, due))) return
  const lineIds = await takeCollected(tx, userId)
  const [reader] = await readersByIds(tx, [userId])
  if (!reader || reader.email === null) return
  const groups = await groupsOf(tx, reader, lineIds)
  if (groups.length > 0) await mailDigest(tx, { ...reader, email: reader.email }, { due, groups })
}

type Groups = Awaited<ReturnType<typeof groupsOf>>

async function mailDigest(tx: Tx, reader: Reader & { email: string }, what: { due: Date; groups: Groups }) {
  const home = sideOf(reader) === 'staff' ? '/desk' : '/portal'
  await postMail(tx, {
    key: `digest:${reader.id}:${what.due.toISOString()}`,
    kind: 'digest',
    to: { address: reader.email, name: isTrusted(reader) ? reader.name : '', userId: reader.id },
    locale: reader.locale,
    data: { link: `${tx.world.config.publicUrl}${home}`, groups: what.groups },
  })
}

/** Whoever writes the moment into the person's row makes his digest; the others wait for the row and find it there. */
async function isFirstFor({ db }: Tx, userId: string, due: Date): Promise<boolean> {
  const row = await db
    .insertInto('digest_times')
    .values({ user_id: userId, made_for: due })
    .onConflict((conflict) =>
      conflict
        .column('user_id')
        .doUpdateSet({ made_for: due })
        .where((eb) =>
          eb.or([eb('digest_times.made_for', 'is', null), eb('digest_times.made_for', '<', due)]),
        ),
    )
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}
