import type { Move, Status } from '#contracts/tickets.ts'
import type { Chance } from './chance.ts'
import { answers, cities, days, notes, replies, thanks } from './phrases.ts'
import { verdicts } from './verdicts.ts'

type By = 'contact' | 'agent' | 'system'
/** `template` is where the words come from, `filled` what was put into it. */
export type Word = { kind: 'word'; at: number; by: By; isNote: boolean; template: string; filled: string[] }
export type Moved = { kind: 'move'; at: number; by: By; move: Move; to: Status }
export type Owned = { kind: 'owned'; at: number; by: By }
export type Rated = { kind: 'rated'; at: number; by: By; stars: number; words: string }
export type Happening = Word | Moved | Owned | Rated

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The life of a ticket from its question on, as far as it has come by now. Of the last weeks' some still wait. */
export function tellStory(chance: Chance, question: string, askedAt: number, now: number): Happening[] {
  const life = wholeLife(chance, question, askedAt)
  const waits = chance.happens(now - askedAt < 21 * DAY ? 0.4 : 0.002)
  const until = waits ? Math.min(now, chance.pick(life).at) : now
  return closedInSilence(
    life.filter((one) => one.at <= until),
    now,
  )
}

/** Nobody is asked for longer than seven days; see the module deadlines. */
function closedInSilence(told: Happening[], now: number): Happening[] {
  const last = told.at(-1)
  const isSilent = last?.kind === 'move' && last.to === 'in_customer_action' && now - last.at > 7 * DAY
  const close = { kind: 'move', by: 'system', move: 'close', to: 'closed' } as const
  return isSilent ? [...told, { ...close, at: last.at + 7 * DAY }] : told
}

function wholeLife(chance: Chance, question: string, askedAt: number): Happening[] {
  const life: Happening[] = []
  let at = askedAt
  const later = (middle: number) => (at += chance.around(middle))
  const say = (by: By, template: string, isNote = false) =>
    void life.push({ kind: 'word', at, by, isNote, template, filled: fill(chance, template) })
  const move = (by: By, made: Move, to: Status) => void life.push({ kind: 'move', at, by, move: made, to })

  say('contact', question)
  later(5 * HOUR)
  move('agent', 'start', 'in_process')
  if (chance.happens(0.3)) life.push({ kind: 'owned', at, by: 'agent' })
  const rounds = chance.weighted([
    [3, 1],
    [4, 2],
    [2, 3],
    [1, 5],
  ] as const)
  for (let round = 1; round <= rounds; round++) {
    if (chance.happens(0.2)) say('agent', chance.pick(notes), true)
    later(2 * HOUR)
    say('agent', chance.pick(replies))
    if (round === rounds) break
    move('agent', 'ask_customer', 'in_customer_action')
    later(14 * HOUR)
    say('contact', chance.pick(answers))
    move('contact', 'customer_answered', 'in_process')
  }
  /** Who had to write often is less pleased. */
  const rate = (share: number, spoilt: number) => {
    if (!chance.happens(share)) return
    later(4 * HOUR)
    const stars = chance.weighted([
      [60, 5],
      [24, 4],
      [8 + 4 * spoilt, 3],
      [3 + 5 * spoilt, 2],
      [2 + 6 * spoilt, 1],
    ] as const)
    const words = chance.happens(0.45) ? chance.pick(verdicts[stars]) : ''
    life.push({ kind: 'rated', at, by: 'contact', stars, words })
  }
  later(HOUR)
  move('agent', 'resolve', 'resolved')
  if (chance.happens(0.2)) {
    rate(0.1, 8)
    later(6 * HOUR)
    say('contact', chance.pick(thanks))
    move('contact', 'reopen', 'in_process')
    later(HOUR)
    move('agent', 'resolve', 'resolved')
    rate(0.3, 3)
  } else rate(0.36, rounds - 1)
  at += 7 * DAY
  move('system', 'close', 'closed')
  return life
}

/** What stands for each `{…}` of a template, in order. */
function fill(chance: Chance, template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, what]) => {
    if (what === 'city') return chance.pick(cities)
    if (what === 'day') return chance.pick(days)
    if (what === 'ref') return `TX-${100_000 + chance.below(900_000)}`
    if (what === 'digits') return String(1000 + chance.below(9000))
    return `${1 + chance.below(400)}.${10 + chance.below(90)}`
  })
}

export function textOf({ template, filled }: Word): string {
  let at = 0
  return template.replace(/\{\w+\}/g, () => filled[at++] ?? '')
}
