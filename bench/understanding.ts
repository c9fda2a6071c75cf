// node bench/understanding.ts FILE [--write]: how well free text is understood, on real questions of bank customers.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { chanceFrom, judge, learn, SURE, type Example } from '#modules/answers'
import { measurePastQuestions, type PastQuestions } from './past-questions.ts'
import { putParts } from './put-parts.ts'
import { understandingParts } from './understanding-parts.ts'

const SEED = 20_261_126

/** Rows of `text,category` (Banking77, see server/seed/extracts/README.md). */
export async function readExamples(path: string): Promise<Example[]> {
  const text = await readFile(path, 'utf8')
  return [...text.matchAll(/^(?:"((?:[^"]|"")*)"|([^",\n]*)),([a-zA-Z_?]+)\s*$/gm)]
    .map(([, quoted, plain, topic = '']) => ({ text: (quoted ?? plain ?? '').replaceAll('""', '"'), topic }))
    .filter(({ topic }) => topic !== 'category')
}

export type Understanding = {
  learntFrom: number
  askedOf: number
  first: number
  amongThree: number
  /** How often the surest answer is right where it says that it is sure, and how often it says so. */
  sureRight: number
  sureShare: number
  /** Mean difference between how sure it is and how often it is right. */
  off: number
  learningSeconds: number
  /** How well the guide finds the article that answers a question. */
  past: PastQuestions
}

export async function evaluate(examples: readonly Example[]): Promise<Understanding> {
  const chance = chanceFrom(SEED)
  const marked = examples.map((example) => ({ example, isAsked: chance() < 0.2 }))
  const [asked, known] = [true, false].map((wanted) =>
    marked.filter(({ isAsked }) => isAsked === wanted).map(({ example }) => example),
  ) as [Example[], Example[]]
  const began = performance.now()
  const learnt = await learn(known)
  const learningSeconds = (performance.now() - began) / 1000
  const judged = asked.map(({ text, topic }) => {
    const [one, two, three] = judge(learnt, text)
    return {
      confidence: one?.confidence ?? 0,
      isFirst: one?.topic === topic,
      isAmongThree: [one, two, three].some((guess) => guess?.topic === topic),
    }
  })
  const share = (count: number, of = judged.length) => count / Math.max(1, of)
  const sureOnes = judged.filter(({ confidence }) => confidence >= SURE)
  return {
    learntFrom: known.length,
    askedOf: asked.length,
    first: share(judged.filter(({ isFirst }) => isFirst).length),
    amongThree: share(judged.filter(({ isAmongThree }) => isAmongThree).length),
    sureRight: share(sureOnes.filter(({ isFirst }) => isFirst).length, sureOnes.length),
    sureShare: share(sureOnes.length),
    off: offBy(judged),
    learningSeconds,
    past: await measurePastQuestions(known, asked),
  }
}

/** Expected calibration error over ten bins. */
function offBy(judged: readonly { confidence: number; isFirst: boolean }[]): number {
  const bins = Map.groupBy(judged, ({ confidence }) => Math.min(9, Math.floor(confidence * 10)))
  return [...bins.values()].reduce((sum, bin) => {
    const says = bin.reduce((total, { confidence }) => total + confidence, 0) / bin.length
    const is = bin.filter(({ isFirst }) => isFirst).length / bin.length
    return sum + (Math.abs(says - is) * bin.length) / judged.length
  }, 0)
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean' } },
  })
  const figures = await evaluate(await readExamples(positionals[0] ?? 'server/seed/extracts/banking77.csv'))
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
  if (values.write) await putParts(understandingParts(figures))
  process.exit(0)
}
