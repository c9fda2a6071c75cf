import { featuresOf } from './features.ts'

/** From here on an answer is given as sure; below it people are asked what they mean. */
export const SURE = 0.6

type Numbers = number[] | Float32Array | Float64Array
export type Example = { text: string; topic: string }
/** How much a feature speaks for each topic; what is not there says nothing. */
export type Learnt = {
  topics: string[]
  /** By topic: what speaks for it before anything is read. */
  leaning: Numbers
  weights: Map<string, { rarity: number; towards: Numbers }>
  /** Divides the sums, so that "sure to 80 %" is right four times of five. */
  temperature: number
}

const ROUNDS = 6
const STEP = 3
/** A feature of one single text is no pattern. */
const SEEN = 2
/** So many texts are learnt from before others have their turn: some milliseconds. */
const IN_ONE_TURN = 50

/**
 * Learns from what was asked before and where it belonged: one linear function for each topic, all together
 * (multinomial logistic regression by stochastic descent). Ten thousand short texts take some seconds, in turns that
 * leave others theirs. The order is shuffled by a fixed seed: the same texts always give the same.
 */
export async function learn(examples: readonly Example[]): Promise<Learnt> {
  const chance = chanceFrom(7)
  const mixed = shuffled(examples, chance)
  // The tenth part is held back to find out how sure one may be.
  const held = mixed.length >= 50 ? Math.floor(mixed.length / 10) : 0
  const trial = held === 0 ? null : await fit(mixed.slice(held), chance)
  const temperature = trial ? calibrated(trial, mixed.slice(0, held)) : 1
  return { ...(await fit(mixed, chance)), temperature }
}

async function fit(examples: readonly Example[], chance: () => number): Promise<Omit<Learnt, 'temperature'>> {
  const topics = [...new Set(examples.map(({ topic }) => topic))].sort()
  const places = new Map(topics.map((topic, place) => [topic, place]))
  const read = examples.map(({ text, topic }) => ({
    features: featuresOf(text),
    place: places.get(topic) ?? 0,
  }))
  const weights = rareEnough(read, topics.length)
  const leaning = new Float64Array(topics.length)
  const vectors = read.map(({ features, place }) => ({ vector: vectorOf(weights, features), place }))
  for (let round = 0; round < ROUNDS; round++) {
    const step = STEP / (1 + round * 0.4)
    for (const [turn, { vector, place }] of shuffled(vectors, chance).entries()) {
      if (turn % IN_ONE_TURN === 0) await new Promise(setImmediate)
      const sure = shares(sums({ leaning }, vector), 1)
      for (let topic = 0; topic < topics.length; topic++) {
        const wrong = (sure[topic] ?? 0) - (topic === place ? 1 : 0)
        leaning[topic] = (leaning[topic] ?? 0) - step * 0.01 * wrong
        for (const { towards, value } of vector) towards[topic] = (towards[topic] ?? 0) - step * wrong * value
      }
    }
  }
  return { topics, leaning, weights }
}

/** Features that were seen in more than one text, each with how rare it is. */
function rareEnough(read: readonly { features: string[] }[], topics: number): Learnt['weights'] {
  const seen = new Map<string, number>()
  for (const { features } of read) for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1)
  return new Map(
    [...seen]
      .filter(([, times]) => times >= SEEN)
      .map(([one, times]) => [
        one,
        { rarity: Math.log(read.length / times) + 0.01, towards: new Float32Array(topics) },
      ]),
  )
}

type Part = { towards: Numbers; value: number }

/** Of length one, so that a long text counts no more than a short one. */
function vectorOf(weights: Learnt['weights'], features: readonly string[]): Part[] {
  const known = features.flatMap((one) => weights.get(one) ?? [])
  const length = Math.sqrt(known.reduce((sum, { rarity }) => sum + rarity ** 2, 0)) || 1
  return known.map(({ towards, rarity }) => ({ towards, value: rarity / length }))
}

function sums({ leaning }: Pick<Learnt, 'leaning'>, vector: readonly Part[]): Float64Array {
  const all = Float64Array.from(leaning)
  for (const { towards, value } of vector) {
    for (let topic = 0; topic < all.length; topic++)
      all[topic] = (all[topic] ?? 0) + (towards[topic] ?? 0) * value
  }
  return all
}

/** Sums as shares of one whole; a temperature over 1 makes them more modest. */
function shares(all: Float64Array, temperature: number): Float64Array {
  const most = Math.max(...all)
  const grown = all.map((one) => Math.exp((one - most) / temperature))
  const total = grown.reduce((sum, one) => sum + one, 0)
  return grown.map((one) => one / total)
}

/** The temperature at which the held-back answers were the least surprising. */
function calibrated(trial: Omit<Learnt, 'temperature'>, held: readonly Example[]): number {
  const judged = held.map(({ text, topic }) => ({
    all: sums(trial, vectorOf(trial.weights, featuresOf(text))),
    place: trial.topics.indexOf(topic),
  }))
  const surprise = (temperature: number) =>
    judged.reduce(
      (sum, { all, place }) => sum - Math.log(Math.max(1e-9, shares(all, temperature)[place] ?? 0)),
      0,
    )
  const tried = Array.from({ length: 40 }, (_, at) => 0.2 + at * 0.1)
  return tried.reduce((best, one) => (surprise(one) < surprise(best) ? one : best), 1)
}

/** What the text is about, the surest first; confidences add up to one. Of the weights only the text's own are needed. */
export function judge(learnt: Learnt, text: string): { topic: string; confidence: number }[] {
  const all = shares(sums(learnt, vectorOf(learnt.weights, featuresOf(text))), learnt.temperature)
  return learnt.topics
    .map((topic, place) => ({ topic, confidence: all[place] ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence)
}

function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1))
    const [one, two] = [mixed[at] as T, mixed[other] as T]
    mixed[at] = two
    mixed[other] = one
  }
  return mixed
}

/** The same numbers from the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
