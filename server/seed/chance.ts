/** Repeatable chance: the same seed tells the same stories. */
export type Chance = {
  /** At least 0, below 1. */
  share(): number
  /** A whole number below. */
  below(limit: number): number
  happens(share: number): boolean
  pick<T>(list: readonly T[]): T
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T
  /** Around the middle, now and then many times of it, as times of people are. */
  around(middle: number): number
}

export function makeChance(seed: number): Chance {
  let state = seed >>> 0
  // Mulberry32: short, and even enough for stories.
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(share() * limit)
  return {
    share,
    below,
    happens: (wanted) => share() < wanted,
    pick: (list) => list[below(list.length)]!,
    weighted: (choices) => {
      let left = share() * choices.reduce((sum, [weight]) => sum + weight, 0)
      return (choices.find(([weight]) => (left -= weight) < 0) ?? choices[0]!)[1]
    },
    around: (middle) => middle * Math.exp(1.1 * (share() + share() + share() - 1.5)),
  }
}
