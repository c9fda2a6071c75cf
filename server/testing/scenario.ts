import { expect, test } from 'vitest'
import type { Endpoint, InputOf } from '#contracts/endpoint.ts'
import type { EventType } from '#contracts/events.ts'
import type { FaultCode } from '#contracts/faults.ts'
import type { Desk } from './desk.ts'
import type { Person } from './people.ts'
import { replay, type ViewerName, type Views } from './replay.ts'

type Who = 'petar' | 'elena' | 'maria' | 'tomas' | 'kalina'
type Part = Record<string, unknown>
export type Told = [type: EventType, audience: 'staff' | 'contact' | 'user', data?: object]

export type Scenario<G extends { id: string }, E extends Endpoint> = {
  /** What was before; `id` is the ticket that everybody watches. */
  given(desk: Desk): Promise<G>
  who: Who
  calls: E
  with(given: NoInfer<G>, desk: Desk): NoInfer<InputOf<E>>
  /** A part of the reply, or the problem. */
  gives?: Part | ((given: G, desk: Desk) => Part)
  refused?: { code: FaultCode; field?: string; params?: object }
  /** Exactly these, in this order. */
  tells: Told[] | ((given: G, desk: Desk) => Told[])
  /** What each person named then sees. */
  sees?(views: Views, given: G, desk: Desk): void
  /** Who was told to fetch anew. */
  resets?: ViewerName[]
}

/** One call: its reply, exactly which events, what each person then sees; and the replay around it. */
export function scenario<G extends { id: string }, E extends Endpoint>(
  name: string,
  desk: () => Desk,
  told: Scenario<G, E>,
): void {
  test(name, async () => {
    const it = desk()
    const given = await told.given(it)
    await it.log.through()
    const before = it.log.place()
    const input = told.with(given, it)
    const { views, resets } = await replay(it, given.id, () =>
      check(it[told.who], told, { input, given, it }),
    )
    const events = it.log.after(before).filter((event) => event.actor_kind === 'user')
    const tells = typeof told.tells === 'function' ? told.tells(given, it) : told.tells
    expect(events.map((event) => [event.type, event.audience])).toEqual(
      tells.map(([type, audience]) => [type, audience]),
    )
    expect(events.map((event) => event.data)).toMatchObject(tells.map(([, , data]) => data ?? {}))
    const names = Object.entries(resets).flatMap(([viewer, times]) => (times > 0 ? [viewer] : []))
    expect(names).toEqual(told.resets ?? [])
    told.sees?.(views, given, it)
  })
}

async function check<G extends { id: string }, E extends Endpoint>(
  person: Person,
  { calls, gives = {}, refused }: Scenario<G, E>,
  { input, given, it }: { input: InputOf<E>; given: G; it: Desk },
) {
  // Inside here only the scenario's own types know that endpoint and input fit.
  const caller = person as unknown as Record<
    'call' | 'refused',
    (endpoint: E, input: unknown) => Promise<Part>
  >
  if (refused) expect(await caller.refused(calls, input)).toMatchObject(refused)
  else {
    const part = typeof gives === 'function' ? gives(given, it) : gives
    expect(await caller.call(calls, input)).toMatchObject(part)
  }
}
