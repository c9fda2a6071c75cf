import { describe, expect, test } from 'vitest'
import type { FlowGraph, FlowNode } from './flow-graph.ts'
import { problemsOf } from './flow-problems.ts'

const at = { x: 0, y: 0 }
const said = (text: string) => ({ en: text, bg: text, ru: text })
const start: FlowNode = { ...at, key: 'start', kind: 'start' }
const end: FlowNode = { ...at, key: 'end', kind: 'end', text: {} }
const person: FlowNode = { ...at, key: 'person', kind: 'hand_over', text: {} }
const say = (key: string, text: Record<string, string> = said(key)): FlowNode => ({
  ...at,
  key,
  kind: 'say',
  text,
})
const ask = (key: string, more: Partial<Extract<FlowNode, { kind: 'ask' }>> = {}): FlowNode => ({
  ...at,
  key,
  kind: 'ask',
  text: said(key),
  name: key,
  field: 'text',
  least: null,
  most: null,
  isOptional: false,
  ...more,
})
const choose = (key: string, options: string[]): FlowNode => ({
  ...at,
  key,
  kind: 'choose',
  text: said(key),
  name: key,
  options: options.map((option) => ({ key: option, label: said(option) })),
})
const flow = (nodes: FlowNode[], ...lines: string[]): FlowGraph => ({
  nodes,
  lines: lines.map((line) => {
    const [from = '', out = '', to = ''] = line.split(' ')
    return { from, out, to }
  }),
})
const found = (graph: FlowGraph) =>
  problemsOf(graph, ['en', 'bg', 'ru']).map(({ code, node, detail }) => [code, node, detail].join(' ').trim())

test('a flow that greets, asks and hands over has nothing wrong with it', () => {
  const graph = flow(
    [start, say('hello'), choose('what', ['card', 'cash']), ask('when', { field: 'date' }), end, person],
    'start next hello',
    'hello next what',
    'what card when',
    'what cash end',
    'what other person',
    'when next person',
  )
  expect(found(graph)).toEqual([])
})

describe('what is wrong is told at the node, with what it is about', () => {
  test.each<[string, FlowGraph, string[]]>([
    ['nothing is there', flow([]), ['no_start']],
    [
      'two beginnings',
      flow([start, { ...start, key: 'again' }, end], 'start next end', 'again next end'),
      ['value_wrong again start', 'unreachable again'],
    ],
    ['a key twice', flow([start, say('a'), say('a'), end], 'start next a', 'a next end'), ['key_twice a']],
    ['no line goes on', flow([start, say('a')], 'start next a'), ['line_missing a next']],
    [
      'a line to nothing',
      flow([start, end], 'start next end', 'start next gone'),
      ['line_nowhere start next'],
    ],
    [
      'a line of no way out',
      flow([start, end], 'start next end', 'end next start'),
      ['line_nowhere end next'],
    ],
    ['nobody gets there', flow([start, end, say('a')], 'start next end', 'a next end'), ['unreachable a']],
    [
      'no way to an end',
      flow([start, ask('a'), ask('b')], 'start next a', 'a next b', 'b next a'),
      ['no_exit start', 'no_exit a', 'no_exit b'],
    ],
    [
      'a loop that asks nothing',
      flow(
        [start, { ...at, key: 'c', kind: 'condition', test: { of: 'open' } }, say('a'), end],
        'start next c',
        'c yes a',
        'c no end',
        'a next c',
      ),
      ['never_waits c', 'never_waits a'],
    ],
    [
      'a search that finds nothing and searches again',
      flow(
        [start, { ...at, key: 'f', kind: 'find_article', text: {}, from: null }, end],
        'start next f',
        'f helped end',
        'f not_helped end',
        'f nothing f',
      ),
      ['never_waits f'],
    ],
    [
      'a language is missing',
      flow([start, say('a', { en: 'Hi', bg: ' ' }), end], 'start next a', 'a next end'),
      ['text_missing a bg', 'text_missing a ru'],
    ],
    [
      'half of what may be empty',
      flow([start, { ...end, text: { en: 'Bye' } }], 'start next end'),
      ['text_missing end bg', 'text_missing end ru'],
    ],
    [
      'a name that is asked only later',
      flow([start, say('a', said('Hi {{b}}')), ask('b'), end], 'start next a', 'a next b', 'b next end'),
      ['name_unknown a b'],
    ],
    [
      'a condition on what nobody asked',
      flow(
        [
          start,
          {
            ...at,
            key: 'c',
            kind: 'condition',
            test: { of: 'answer', name: 'x', how: 'at_least', value: 'many' },
          },
          end,
        ],
        'start next c',
        'c yes end',
        'c no end',
      ),
      ['value_wrong c value', 'name_unknown c x'],
    ],
    [
      'an option twice',
      flow([start, choose('a', ['x', 'x']), end], 'start next a', 'a x end', 'a other end'),
      ['value_wrong a options'],
    ],
    [
      'bounds that cross, and a length below nothing',
      flow(
        [start, ask('a', { least: 3, most: 2 }), ask('b', { least: -1 }), end],
        'start next a',
        'a next b',
        'b next end',
      ),
      ['value_wrong a least', 'value_wrong b least'],
    ],
    ...['http://x.example', 'https://me:secret@x.example', 'javascript:1', ''].map(
      (url): [string, FlowGraph, string[]] => [
        `an address that is not asked: ${url}`,
        flow(
          [start, { ...at, key: 'w', kind: 'web_hook', url, name: 'stock', secretId: null }, end],
          'start next w',
          'w next end',
          'w failed end',
        ),
        ['value_wrong w url'],
      ],
    ),
  ])('%s', (_what, graph, problems) => {
    expect(found(graph)).toEqual(problems)
  })
})

test('the number of a ticket is known where it is made and after, and nowhere before', () => {
  const made: FlowNode = {
    ...at,
    key: 't',
    kind: 'create_ticket',
    typeId: null,
    componentId: null,
    title: '',
    text: said('It is {{ticket}}'),
  }
  const graph = flow(
    [start, say('a', said('{{ticket}}')), made, end],
    'start next a',
    'a next t',
    't next end',
  )
  expect(found(graph)).toEqual(['name_unknown a ticket'])
})

test('the largest graph with every line drawn is looked through at once', () => {
  const nodes = Array.from({ length: 98 }, (_, at) => choose(`n${at}`, ['a', 'b', 'c']))
  const lines = nodes.flatMap((node, at) =>
    ['a', 'b', 'c', 'other'].map((out, on) => `${node.key} ${out} n${(at * 3 + on) % 98}`),
  )
  const graph = flow([start, ...nodes, end], 'start next n0', ...lines)
  expect(found(graph).filter((text) => !text.startsWith('no_exit'))).toEqual(['unreachable end'])
})
