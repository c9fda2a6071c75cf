import type { FlowNode } from '#contracts/flow-graph.ts'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { cutText } from '#kit/cut-text.ts'
import type { Pace } from './pace.ts'
import type { Step } from './walk.ts'

type Asking = Extract<FlowNode, { kind: 'ask' | 'choose' }>

/** Asks, and waits. */
export function askAt(pace: Pace, node: Asking): Step {
  pace.say(pace.inHis(node.text))
  return pace.waits(askOf(pace, node))
}

export function askOf(pace: Pace, node: Asking): GuideAsk {
  if (node.kind === 'choose') return { kind: 'choices', options: optionsOf(pace, node) }
  const { field, least, most, isOptional } = node
  return { kind: 'field', field, least, most, isOptional }
}

export const optionsOf = (pace: Pace, { options }: Extract<FlowNode, { kind: 'choose' }>) =>
  options.map(({ key, label }) => ({ key, label: cutText(pace.inHis(label), MESSAGE_LIMIT) }))
