import type { ReplyOf } from '#contracts/endpoint.ts'
import { mailStatuses, type mailState as endpoint, type MailStatus } from '#contracts/mails.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

export function mailState(world: World, actor: Actor): Promise<ReplyOf<typeof endpoint>> {
  return snapshot(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('mails')
      .select(['status', (eb) => eb.fn.countAll<string>().as('count')])
      .groupBy('status')
      .execute()
    const counted = new Map(rows.map(({ status, count }) => [status, Number(count)]))
    const counts = Object.fromEntries(mailStatuses.map((status) => [status, counted.get(status) ?? 0]))
    return {
      smtpIsSet: world.mailer !== null,
      from: world.config.mailFrom,
      counts: counts as Record<MailStatus, number>,
    }
  })
}
