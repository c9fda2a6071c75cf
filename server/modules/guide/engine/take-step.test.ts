import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparisons, waysOut, type FlowGraph, type FlowNode } from '#contracts/flow-graph.ts'
import { problemsOf } from '#contracts/flow-problems.ts'
import { drawn, greeting, inAll, node } from '#testing/flows.ts'
import { startOf } from './opening.ts'
import { takeStep } from './take-step.ts'
import { freshState, type Answers, type Input, type Need, type Setting, type Step } from './walk.ts'

const setting = (graph: FlowGraph, over: Partial<Setting> = {}): Setting => ({
  graph,
  locale: 'en',
  isSignedIn: false,
  hasAddress: false,
  attributes: {},
  timeZone: 'Europe/Sofia',
  address: 'https://help.example/portal',
  ...over,
})
const article = { id: '0', title: 'Lost card', excerpt: 'Block it.', path: '/help/en/articles/lost-card' }
type Over = { [K in Need['need']]?: Answers[K] }

function answer(need: Need, over: Over): Answers[keyof Answers] {
  const usual: { [K in Need['need']]: Answers[K] } = {
    reach: { state: 'open', opensAt: null },
    articles: { items: [article], isSure: true, isLate: false },
    tickets: [],
    ticket: { id: 't', number: '1042' },
    hook: null,
  }
  return { ...usual, ...over }[need.need]
}

function step(on: Setting, at: Pick<Step, 'node' | 'state'>, input: Input, over: Over = {}): Step {
  const walk = takeStep(on, at, input)
  for (let turn = walk.next(); ; turn = walk.next(answer(turn.value, over))) if (turn.done) return turn.value
}
const begin = (on: Setting, over: Over = {}) =>
  step(on, { node: startOf(on), state: freshState() }, { kind: 'begin' }, over)
const words = (text: string): Input => ({ kind: 'words', text })
const said = (one: Step) => one.said.map(({ text }) => text)

describe('at a question with buttons', () => {
  const on = setting(greeting)
  const asked = begin(on)
  test('it greets, asks, and waits', () => {
    expect(said(asked)).toEqual(['Hello!', 'What is it about?'])
    expect(asked).toMatchObject({ outcome: 'waits', node: 'what', ask: { kind: 'choices' } })
  })
  test.each([
    ['the button', { kind: 'key', key: 'card' }, 'handed_over'],
    ['its words', words('my CARD!'), 'handed_over'],
    ['its number', words('2.'), 'ended'],
    ['its words in a sentence', words('it is my card'), 'handed_over'],
    ['a wish for a person', words('I want to talk to somebody'), 'handed_over'],
  ] as const)('%s is understood', (_what, input, outcome) => {
    expect(step(on, asked, input).outcome).toBe(outcome)
  })
  test('other words are looked for in the articles, and then go on as something else', () => {
    const offered = step(on, asked, words('how do I block it'))
    expect(offered).toMatchObject({ outcome: 'waits', node: 'what', ask: { kind: 'articles', isSure: true } })
    expect(step(on, offered, { kind: 'key', key: 'helped' })).toMatchObject({
      outcome: 'waits',
      ask: { kind: 'choices' },
    })
    expect(step(on, offered, { kind: 'key', key: 'not_helped' }).outcome).toBe('handed_over')
    expect(
      step(on, asked, words('xyz'), { articles: { items: [], isSure: false, isLate: false } }).outcome,
    ).toBe('handed_over')
  })
  test('while an answer is written it waits; what is written meanwhile is more of the question', () => {
    const late: Over = { articles: { items: [article], isSure: false, isLate: true } }
    const looks = step(on, asked, words('how do I block it'), late)
    expect(looks).toMatchObject({ outcome: 'waits', ask: null, said: [] })
    const more = step(on, looks, words('it was stolen'), late)
    expect(said(more)).toEqual(['One moment, I am still asking.'])
    expect(more.state.looking?.words).toBe('how do I block it\nit was stolen')
    expect(step(on, more, { kind: 'person' }).outcome).toBe('handed_over')
    const told = step(on, more, { kind: 'found', items: [article], isSure: true, text: 'Block it [1].' })
    expect(told).toMatchObject({ ask: { kind: 'articles' }, state: { looking: null, aside: 'articles' } })
    expect(said(told)).toEqual(['Block it [1].'])
    expect(step(on, more, { kind: 'found', items: [], isSure: false }).outcome).toBe('handed_over')
  })
  test('a button that is none asks again', () => {
    expect(step(on, asked, { kind: 'key', key: 'gone' })).toMatchObject({
      node: 'what',
      outcome: 'waits',
      went: [],
    })
  })
  test('where nobody is there it asks for an address, and keeps the question', () => {
    const closed: Over = { reach: { state: 'closed', opensAt: '2026-05-25T06:00:00.000Z' } }
    const away = step(on, asked, { kind: 'key', key: 'card' }, closed)
    expect(away).toMatchObject({ outcome: 'waits', ask: { kind: 'field', field: 'email' } })
    expect(step(on, away, words('nobody'), closed)).toMatchObject({ outcome: 'waits' })
    expect(step(on, away, words('Ana@example.com'), closed)).toMatchObject({
      outcome: 'ticket',
      email: 'ana@example.com',
    })
    const waits = step(on, away, { kind: 'person' }, closed)
    expect(waits.outcome).toBe('handed_over')
    expect(waits.said.at(-1)?.text).toMatch(/^Nobody is here/)
    const known = setting(greeting, { hasAddress: true })
    expect(step(known, asked, { kind: 'key', key: 'card' }, closed)).toMatchObject({
      outcome: 'ticket',
      email: null,
    })
  })
})

describe('a person is asked for in words', () => {
  test.each([
    'person',
    'Talk to a human please',
    'оператор',
    'искам да говоря с човек',
    'свържете ме с колега моля',
    'позовите оператора',
    'хочу поговорить с человеком',
  ])('%s', (text) => {
    const on = setting(greeting)
    expect(step(on, begin(on), words(text)).went).toEqual([])
    expect(step(on, begin(on), words(text)).outcome).toBe('handed_over')
  })
  test.each([
    'The person who delivered it was rude and left the parcel in the rain',
    'what about the lamp',
    'agent 007 took it',
  ])('not by “%s”', (text) => {
    const on = setting(greeting)
    expect(step(on, begin(on), words(text)).outcome).toBe('waits')
  })
})

const kinds = fc.constantFrom(
  ...(['say', 'ask', 'choose', 'condition', 'find_article', 'show_ticket', 'opening_hours'] as const),
  ...(['set_attribute', 'route', 'create_ticket', 'web_hook', 'hand_over', 'end'] as const),
)
const kindsMade: Record<string, (key: string) => FlowNode> = {
  say: (key) => node(key, 'say', { text: inAll(key) }),
  ask: (key) =>
    node(key, 'ask', { text: inAll(key), name: key, field: 'number', least: 1, most: 9, isOptional: true }),
  choose: (key) =>
    node(key, 'choose', { text: inAll(key), name: key, options: [{ key: 'a', label: inAll('a') }] }),
  condition: (key) => node(key, 'condition', { test: { of: 'attribute', name: 'x', how: 'is', value: '1' } }),
  find_article: (key) => node(key, 'find_article', { text: {}, from: null }),
  show_ticket: (key) => node(key, 'show_ticket', { text: {} }),
  opening_hours: (key) => node(key, 'opening_hours', {}),
  set_attribute: (key) => node(key, 'set_attribute', { name: 'x', value: '1' }),
  route: (key) => node(key, 'route', { queueId: null, priority: 5 }),
  create_ticket: (key) =>
    node(key, 'create_ticket', { typeId: null, componentId: null, title: '', text: {} }),
  web_hook: (key) => node(key, 'web_hook', { url: 'https://x.example', name: key, secretId: null }),
  hand_over: (key) => node(key, 'hand_over', { text: {} }),
  end: (key) => node(key, 'end', { text: {} }),
}

/** Any graph with every line drawn somewhere. */
const graphs = fc
  .tuple(
    fc.array(kinds, { minLength: 1, maxLength: 8 }),
    fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
  )
  .map(([some, targets]): FlowGraph => {
    const nodes = [
      node('start', 'start', {}),
      ...some.map((kind, n) => kindsMade[kind]?.(`n${n}`) as FlowNode),
    ]
    const ways = nodes.flatMap((one) => waysOut(one).map((out) => `${one.key} ${out}`))
    return drawn(nodes, ...ways.map((way, n) => `${way} n${(targets[n % 60] ?? 0) % some.length}`))
  })
const inputs = fc.oneof(
  fc.string().map(words),
  fc.constantFrom('a', 'helped', 'not_helped', 'skip', 'b').map((key): Input => ({ kind: 'key', key })),
  fc.constantFrom('5', '99', 'x@example.com', 'yes', 'no').map(words),
  fc.boolean().map((isDone): Input => ({ kind: 'hook', isDone, text: '1' })),
  fc.boolean().map((isSure): Input => ({ kind: 'found', items: isSure ? [article] : [], isSure })),
  fc.constant<Input>({ kind: 'file', name: 'a.png' }),
)

test('a flow without problems leads every visitor to a question or an end, and never is there nothing to do', () => {
  let sound = 0
  fc.assert(
    fc.property(
      graphs,
      fc.array(inputs, { maxLength: 12 }),
      fc.boolean(),
      fc.boolean(),
      (graph, given, isOpen, isLate) => {
        fc.pre(problemsOf(graph, ['en', 'bg', 'ru']).every(({ code }) => code === 'unreachable'))
        sound += 1
        const over: Over = {
          reach: { state: isOpen ? 'open' : 'nobody', opensAt: null },
          articles: { items: isOpen ? [article] : [], isSure: false, isLate: isOpen && isLate },
        }
        const on = setting(graph)
        let now = begin(on, over)
        for (const input of given) {
          if (now.outcome !== 'waits') break
          // It asks something, says why not, or waits for what is outside.
          const isHook = on.graph.nodes.find(({ key }) => key === now.node)?.kind === 'web_hook'
          expect(now.ask !== null || isHook || now.state.looking !== null).toBe(true)
          if (now.ask) expect(now.said.length).toBeGreaterThan(0)
          now = step(on, now, input, over)
        }
        expect(now.path.length).toBeLessThan(30)
      },
    ),
    { numRuns: 400, maxSkipsPerRun: 200 },
  )
  expect(sound).toBeGreaterThan(100)
})

test('a graph with any problem at all still comes to an end: in circles one is given a person', () => {
  fc.assert(
    fc.property(graphs, fc.array(inputs, { maxLength: 6 }), (graph, given) => {
      const on = setting(graph)
      let now = begin(on)
      for (const input of given) if (now.outcome === 'waits') now = step(on, now, input)
      expect(['waits', 'handed_over', 'ended', 'ticket']).toContain(now.outcome)
    }),
  )
})

test('every comparison is one that a condition can make', () => {
  for (const how of comparisons) {
    const test = { of: 'attribute', name: 'vip', how, value: '3' } as const
    const graph = drawn(
      [
        node('start', 'start', {}),
        node('c', 'condition', { test }),
        node('y', 'end', { text: inAll('yes') }),
        node('n', 'end', { text: inAll('no') }),
      ],
      'start next c',
      'c yes y',
      'c no n',
    )
    const told = said(begin(setting(graph, { attributes: { vip: '3' } })))
    expect([how, told[0]]).toEqual([how, how === 'is_not' || how === 'is_not_set' ? 'no' : 'yes'])
  }
})
