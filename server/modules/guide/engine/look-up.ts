import type { FlowNode } from '#contracts/flow-graph.ts'
import type { Pace } from './pace.ts'
import type { Answers, Input, Step, Walk } from './walk.ts'

type Looking = Extract<FlowNode, { kind: 'find_article' | 'choose' }>
type Reached = FlowNode | Step | undefined
type Found = Omit<Extract<Input, { kind: 'found' }>, 'kind'>

/** Looks for help with these words: it is shown at once, or an answer is written first. */
export function* lookUp(pace: Pace, node: Looking, words: string): Walk<Reached> {
  const { isLate, ...found } = (yield { need: 'articles', node: node.key, words }) as Answers['articles']
  pace.state.looking = isLate ? { ...found, words } : null
  return isLate ? pace.waits(null) : showFound(pace, node, found)
}

/** While it is being written. What he writes meanwhile is more of his question. */
export function* whileLooking(pace: Pace, node: Looking, input: Input): Walk<Reached> {
  const asked = pace.state.looking?.words ?? ''
  if (input.kind === 'found') {
    pace.state.looking = null
    return showFound(pace, node, input)
  }
  pace.say(pace.words('moment'))
  if (input.kind !== 'words') return pace.waits(null)
  const words = `${asked}\n${input.text}`.slice(-MOST).toWellFormed()
  pace.state.words = words
  const reached = yield* lookUp(pace, node, words)
  return reached
}

/** As much of a question is looked for. */
const MOST = 5000

function showFound(pace: Pace, node: Looking, { items, isSure, text }: Found): Reached {
  const isSearch = node.kind === 'find_article'
  if (items.length === 0) return pace.follow(isSearch ? 'nothing' : 'other')
  if (!isSearch) pace.state.aside = 'articles'
  if (text) pace.say(text)
  else pace.sayOr(isSearch && isSure ? node.text : {}, isSure ? 'mayHelp' : 'didYouMean')
  return pace.waits({ kind: 'articles', items, isSure })
}
