import * as fc from 'fast-check'

/** One thing that happens while a visitor and an agent write to each other. */
export type Step =
  | { does: 'write' | 'reload' | 'sleep'; who: Who }
  | { does: 'openTab' | 'closeTab' | 'restart' }
  | { does: 'cut' | 'swallow' | 'heal'; line: Line }
  | { does: 'cutAfter'; line: Line; bytes: number; way: 'up' | 'down' }
  | { does: 'delay'; line: Line; milliseconds: number }

/** The visitor's first page, his second one while it is open, the agent's page. */
export type Who = 'visitor' | 'other' | 'agent'
export type Line = 'visitor' | 'agent'

export type Schedule = {
  seed: number
  /** By how many days the clock of each device is wrong. */
  days: Record<Line, number>
  steps: readonly Step[]
}

const who = fc.constantFrom<Who>('visitor', 'visitor', 'other', 'agent', 'agent')
const line = fc.constantFrom<Line>('visitor', 'agent')
const day = fc.constantFrom(-1, 0, 1)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ does: fc.constant('write' as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reload' as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('sleep' as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('openTab' as const, 'closeTab' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('cut' as const, 'swallow' as const), line }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('heal' as const), line }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('cutAfter' as const),
      line,
      way: fc.constantFrom('up' as const, 'down' as const),
      // Into the head of a request, its body, the answer, or what comes over the live line after it.
      bytes: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 900, max: 6000 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('delay' as const),
      line,
      milliseconds: fc.integer({ min: 20, max: 600 }),
    }),
  },
)

const schedule = fc.record({
  days: fc.record({ visitor: day, agent: day }),
  steps: fc.array(step, { minLength: 10, maxLength: 18 }),
})

/** The same for the same number, always. */
export function scheduleOf(seed: number): Schedule {
  const [made] = fc.sample(schedule, { seed, numRuns: 1 })
  if (!made) throw new Error('no schedule')
  return { seed, ...made }
}

export const inWords = ({ seed, days, steps }: Schedule): string =>
  `seed ${seed}, clocks wrong by ${days.visitor} and ${days.agent} days: ${steps
    .map(({ does, ...how }) => [does, ...Object.values(how)].join(' '))
    .join(', ')}`
