import type { BodyOf } from '#contracts/endpoint.ts'
import { isClock } from '#contracts/rule-when.ts'
import type { DryRun, tryRule as endpoint } from '#contracts/rules.ts'
import type { SignedIn } from '#kit/actor.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import { withinTime } from '#kit/within-time.ts'
import type { World } from '#kit/world.ts'
import { checkSentence } from '../check-sentence.ts'
import { namedIn } from '../named-in.ts'
import { foreseeing, type Foreseen } from './foresee.ts'
import { happenings } from './happenings.ts'
import { judging } from './judge.ts'
import { momentsPassed } from './moments-passed.ts'
import { pastTickets, type PastMoment, type PastTicket } from './past-tickets.ts'

const DAY_MS = 86_400_000
/** So long it may look for moments; what is not found by then is not looked at. */
const LOOKING_MS = 4000
/** The newest are shown. */
const SHOWN = 50

type Asked = BodyOf<typeof endpoint>

/**
 * What a rule would have done to the tickets of the past: at each moment it is asked whether the rule fits the ticket as
 * it was then, and what would have come of it. Each moment by itself: what the rule would have changed before is not
 * there. Nothing is written.
 */
export const tryRule = (world: World, actor: SignedIn, asked: Asked): Promise<DryRun> =>
  snapshot(world, actor, async (tx) => {
    await checkSentence(tx, asked)
    const now = world.now()
    const from = new Date(now.getTime() - asked.days * DAY_MS)
    const found = await withinTime(tx, LOOKING_MS, () => momentsOf(tx, asked, { from, now }))
    const { moments, isCut } = found ?? { moments: [], isCut: true }
    const { fits, judgedNow } = await judging(tx, asked, moments)
    const foresee = await foreseeing(tx, asked.actions)
    const ran = (await pastTickets(tx, moments)).filter(fits).map((past) => ({ past, came: foresee(past) }))
    return {
      looked: moments.length,
      ran: ran.length,
      tickets: new Set(ran.filter(({ came }) => came.outcome === 'done').map(({ past }) => past.ticket.id))
        .size,
      isCut,
      from: from.toISOString(),
      items: await present(tx, ran.slice(0, SHOWN)),
      judgedNow,
    }
  })

type Period = { from: Date; now: Date }

/** The newest first. */
function momentsOf(
  tx: Tx,
  { id, when }: Asked,
  period: Period,
): Promise<{ moments: PastMoment[]; isCut: boolean }> {
  return isClock(when) ? momentsPassed(tx, when, period) : happenings(tx, { ruleId: id, when }, period)
}

type Ran = { past: PastTicket; came: Foreseen }

async function present(tx: Tx, ran: readonly Ran[]): Promise<DryRun['items']> {
  const people = await namedIn(
    tx,
    ran.map(({ came }) => came.changes),
  )
  return ran.map(({ past: { ticket, at }, came }, nth) => ({
    at: at.toISOString(),
    ticket: { id: ticket.id, number: ticket.number, title: ticket.title },
    ...came,
    people: people[nth] ?? [],
  }))
}
