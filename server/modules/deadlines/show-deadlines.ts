import type { ReplyOf } from '#contracts/endpoint.ts'
import { dayAt } from '#contracts/query/zone.ts'
import type { showDeadlines as endpoint, Segment } from '#contracts/targets.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { ticketFor } from '#modules/tickets'
import { stretchesOf, type Stretch } from './clock.ts'
import { factsOf, type Facts } from './facts.ts'
import { courseOf, reckon, type Reckoned } from './reckon.ts'

type Shown = ReplyOf<typeof endpoint>

/** How each promise of a ticket was counted, up to now or until it was kept. */
export const showDeadlines = (world: World, actor: Actor, id: string): Promise<Shown> =>
  snapshot(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, id)
    const [facts] = await factsOf(tx, [ticket.id])
    if (!facts) throw new Error(`no facts of ticket ${id}`)
    const now = world.now()
    const { id: hoursId, name, timeZone } = facts.hours
    return {
      at: now.toISOString(),
      hours: { id: hoursId, name, timeZone },
      reckonings: reckon(facts).flatMap((one) => present(facts, one, now)),
    }
  })

function present(facts: Facts, one: Reckoned, now: Date): Shown['reckonings'] {
  const { target, minutes, since, metAt, dueAt } = one
  if (since === null) return []
  const until = metAt !== null && metAt < now ? metAt : now
  const stretches = stretchesOf(courseOf(facts), since.getTime(), until.getTime())
  const worked = stretches
    .filter(({ is }) => is === 'worked')
    .reduce((sum, { from, to }) => sum + (to - from), 0)
  return [
    {
      target,
      minutes,
      since: since.toISOString(),
      metAt: metAt?.toISOString() ?? null,
      dueAt: dueAt?.toISOString() ?? null,
      toldOverdueAt: toIso(facts.kept?.[`${target}_told`]),
      workedSeconds: Math.floor(worked / 1000),
      segments: stretches.filter(isSeen).map((stretch) => presentStretch(facts, stretch)),
    },
  ]
}

/** A reply and the move that it makes are some thousandths of a second apart. */
const isSeen = ({ from, to, is }: Stretch) => is === 'worked' || to - from >= 1000

const presentStretch = ({ hours }: Facts, { from, to, is, status }: Stretch): Segment => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  is,
  status,
  holiday: is === 'outside' ? holidaysIn(hours, from, to) : null,
})

/** The holidays that a closed stretch touches, by name. */
function holidaysIn({ holidays, timeZone }: Facts['hours'], from: number, to: number): string | null {
  const [first, last] = [dayAt(from, timeZone), dayAt(to - 1, timeZone)]
  const named = holidays.filter(({ date }) => {
    const day = Date.parse(`${date}T00:00Z`)
    return first <= day && day <= last
  })
  return named.length > 0 ? named.map(({ name }) => name).join(', ') : null
}

const toIso = (text: string | null | undefined) => (text ? new Date(text).toISOString() : null)
