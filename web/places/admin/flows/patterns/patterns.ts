import type { FlowGraph } from '#contracts/flow-graph.ts'
import { arrange } from '../graph/arrange.ts'
import { emptyFlow } from '../graph/make-node.ts'
import { draw, said, type Drawn } from './draw.ts'

export type Pattern = { key: 'help' | 'order' | 'night' | 'empty'; graph: () => FlowGraph }

/** Answers first, a person where they do not help. */
const help: Drawn = {
  nodes: [
    {
      key: 'greeting',
      kind: 'choose',
      text: said('help.greeting'),
      name: 'topic',
      options: ['question', 'ticket', 'person'],
    },
    { key: 'question', kind: 'ask', text: said('help.ask'), name: 'question', field: 'long_text' },
    { key: 'articles', kind: 'find_article', text: said('help.found'), from: 'question' },
    { key: 'ticket', kind: 'show_ticket', text: {} },
    { key: 'anything', kind: 'choose', text: said('help.else'), name: 'more', options: ['yes', 'no'] },
    { key: 'person', kind: 'hand_over', text: {} },
    { key: 'end', kind: 'end', text: said('goodbye') },
  ],
  lines: [
    'start next greeting',
    'greeting question question',
    'greeting ticket ticket',
    'greeting person person',
    'greeting other articles',
    'question next articles',
    'articles helped end',
    'articles not_helped person',
    'articles nothing person',
    'ticket next anything',
    'anything yes greeting',
    'anything no end',
    'anything other articles',
  ],
}

/** Everything that is needed for an order is asked before somebody looks at it. */
const order: Drawn = {
  nodes: [
    { key: 'hello', kind: 'say', text: said('order.hello') },
    {
      key: 'number',
      kind: 'ask',
      text: said('order.number'),
      name: 'order_number',
      field: 'text',
      least: 3,
      most: 40,
    },
    {
      key: 'matter',
      kind: 'choose',
      text: said('order.matter'),
      name: 'matter',
      options: ['late', 'broken', 'wrong'],
    },
    {
      key: 'picture',
      kind: 'ask',
      text: said('order.picture'),
      name: 'picture',
      field: 'file',
      isOptional: true,
    },
    { key: 'words', kind: 'ask', text: said('order.words'), name: 'story', field: 'long_text' },
    { key: 'open', kind: 'condition', test: { of: 'open' } },
    { key: 'person', kind: 'hand_over', text: {} },
    {
      key: 'ticket',
      kind: 'create_ticket',
      typeId: null,
      componentId: null,
      title: '{{order_number}}',
      text: said('ticket'),
    },
    { key: 'end', kind: 'end', text: said('goodbye') },
  ],
  lines: [
    'start next hello',
    'hello next number',
    'number next matter',
    'matter late words',
    'matter broken picture',
    'matter wrong picture',
    'matter other words',
    'picture next words',
    'words next open',
    'open yes person',
    'open no ticket',
    'ticket next end',
  ],
}

/** While nobody answers: when somebody does, and a ticket meanwhile. */
const night: Drawn = {
  nodes: [
    { key: 'open', kind: 'condition', test: { of: 'open' } },
    { key: 'person', kind: 'hand_over', text: {} },
    { key: 'hours', kind: 'opening_hours' },
    { key: 'question', kind: 'ask', text: said('night.ask'), name: 'question', field: 'long_text' },
    { key: 'articles', kind: 'find_article', text: said('help.found'), from: 'question' },
    { key: 'email', kind: 'ask', text: said('night.email'), name: 'email', field: 'email' },
    {
      key: 'ticket',
      kind: 'create_ticket',
      typeId: null,
      componentId: null,
      title: '',
      text: said('ticket'),
    },
    { key: 'end', kind: 'end', text: said('goodbye') },
  ],
  lines: [
    'start next open',
    'open yes person',
    'open no hours',
    'hours next question',
    'question next articles',
    'articles helped end',
    'articles not_helped email',
    'articles nothing email',
    'email next ticket',
    'ticket next end',
  ],
}

/** What a new flow can begin as. */
export const patterns: readonly Pattern[] = [
  { key: 'help', graph: () => arrange(draw(help)) },
  { key: 'order', graph: () => arrange(draw(order)) },
  { key: 'night', graph: () => arrange(draw(night)) },
  { key: 'empty', graph: emptyFlow },
]
