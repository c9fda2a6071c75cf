import type { FlowNode, FlowNodeKind } from '#contracts/flow-graph.ts'
import { takeHook } from './arrive-at.ts'
import { askOf, optionsOf } from './ask-at.ts'
import { checkAnswer, type Checked } from './check-answer.ts'
import { takeAddress } from './hand-over.ts'
import { lookUp, whileLooking } from './look-up.ts'
import { optionFor, yesOrNo } from './match-words.ts'
import type { Pace } from './pace.ts'
import type { Input, Step, Walk } from './walk.ts'

type Reached = FlowNode | Step | undefined
type Of<K extends FlowNodeKind> = Extract<FlowNode, { kind: K }>
type Given = Exclude<Input, { kind: 'begin' | 'person' }>

/** After so many refusals it says how to get somebody. */
const PATIENCE = 2

/** What he answered at the node where it waits: the node after it, or the same is asked again. */
export function* answered(pace: Pace, input: Given): Walk<Reached> {
  const node = pace.nodeAt(pace.node)
  if (pace.state.aside === 'address') return takeAddress(pace, input)
  switch (node?.kind) {
    case 'ask':
      return answerField(pace, node, input)
    case 'choose':
      if (pace.state.looking) return yield* whileLooking(pace, node, input)
      return yield* answerChoice(pace, node, input)
    case 'find_article':
      if (pace.state.looking) return yield* whileLooking(pace, node, input)
      return answerArticles(pace, node, input)
    case 'show_ticket':
      return pace.follow('next')
    case 'web_hook':
      if (input.kind === 'hook') return takeHook(pace, node, input)
      if (input.kind === 'words') pace.state.words = input.text
      pace.say(pace.words('moment'))
      return pace.waits(null)
    default:
      return node
  }
}

function answerField(pace: Pace, node: Of<'ask'>, input: Given): Reached {
  const checked = readField(node, input)
  if ('refused' in checked) {
    return refuse(pace, pace.words(checked.refused, checked.values), askOf(pace, node))
  }
  pace.state.answers[node.name] = checked.value
  if (node.field === 'text' || node.field === 'long_text') pace.state.words = checked.value
  pace.keep(pace.inHis(node.text), checked.value)
  return pace.follow('next')
}

function readField(node: Of<'ask'>, input: Given): Checked {
  if (input.kind === 'key' && input.key === 'skip' && node.isOptional) return { value: '' }
  if (input.kind === 'file' && node.field === 'file') return { value: input.name }
  return checkAnswer(node, input.kind === 'words' ? input.text : '')
}

function refuse(pace: Pace, why: string, ask: Step['ask']): Step {
  pace.state.refusals += 1
  pace.refused = pace.state.refusals > PATIENCE ? `${why} ${pace.words('orPerson')}` : why
  pace.say(pace.refused)
  return pace.waits(ask)
}

function* answerChoice(pace: Pace, node: Of<'choose'>, input: Given): Walk<Reached> {
  const options = optionsOf(pace, node)
  const isAside = pace.state.aside === 'articles'
  if (isAside && input.kind === 'key' && input.key === 'helped') return askAfterHelp(pace, node)
  if (isAside && input.kind === 'key' && input.key === 'not_helped') return pace.follow('other')
  const chosen =
    input.kind === 'key'
      ? options.find(({ key }) => key === input.key)
      : input.kind === 'words'
        ? optionFor(input.text, options)
        : undefined
  if (chosen) {
    pace.state.answers[node.name] = chosen.key
    pace.keep(pace.inHis(node.text), chosen.label)
    return pace.follow(chosen.key)
  }
  if (input.kind !== 'words') return refuse(pace, pace.words('again'), askOf(pace, node))
  if (isAside && yesOrNo(input.text) === 'yes') return askAfterHelp(pace, node)
  return yield* takeOwnWords(pace, node, input.text)
}

function askAfterHelp(pace: Pace, node: Of<'choose'>): Step {
  pace.state.aside = null
  pace.say(pace.words('glad'))
  return pace.waits(askOf(pace, node))
}

/** He says something else: articles first, once, unless the flow looks for them itself. */
function* takeOwnWords(pace: Pace, node: Of<'choose'>, text: string): Walk<Reached> {
  const wasAside = pace.state.aside === 'articles'
  pace.state.words = text
  pace.state.answers[node.name] = text
  pace.keep(pace.inHis(node.text), text)
  if (wasAside || pace.beyond('other')?.kind === 'find_article') return pace.follow('other')
  return yield* lookUp(pace, node, text)
}

function answerArticles(pace: Pace, node: Of<'find_article'>, input: Given): Reached {
  const said = input.kind === 'words' ? yesOrNo(input.text) : undefined
  if ((input.kind === 'key' && input.key === 'helped') || said === 'yes') return pace.follow('helped')
  if (input.kind !== 'words' || said === 'no') return pace.follow('not_helped')
  // He asks in other words: they are looked for instead.
  pace.state.words = input.text
  return node.from === null ? node : pace.follow('not_helped')
}
