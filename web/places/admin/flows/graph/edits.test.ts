import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { waysOut } from '#contracts/flow-graph.ts'
import type { FlowGraph, FlowNodeKind } from '#contracts/flow-graph.ts'
import { addBehind, addNode } from './add-node.ts'
import { arrange } from './arrange.ts'
import { changeNode } from './change-node.ts'
import { connect, disconnect, reconnect, targetOf } from './connect.ts'
import { copyNodes, pasteNodes } from './copy-nodes.ts'
import { edited, historyOf, redone, undone } from './history.ts'
import { addedKinds } from './kinds.ts'
import { emptyFlow } from './make-node.ts'
import { removeNodes } from './remove-nodes.ts'

const build = (...kinds: FlowNodeKind[]): FlowGraph =>
  kinds.reduce((graph, kind) => {
    const last = graph.nodes.at(-1)
    const out = last && waysOut(last)[0]
    const way = last && out !== undefined ? { from: last.key, out } : undefined
    return (way ? addBehind(graph, way, kind) : addNode(graph, kind, { x: 0, y: 0 }))?.graph ?? graph
  }, emptyFlow())

test('what is put behind a way out takes over where it led', () => {
  const graph = addBehind(build('say', 'end'), { from: 'say', out: 'next' }, 'ask')?.graph ?? emptyFlow()
  expect(targetOf(graph, { from: 'say', out: 'next' })).toBe('ask')
  expect(targetOf(graph, { from: 'ask', out: 'next' })).toBe('end')
})

test('what is taken out of a chain leaves the chain whole', () => {
  const graph = removeNodes(build('say', 'ask', 'end'), ['say', 'ask'])
  expect(graph.lines).toEqual([{ from: 'start', out: 'next', to: 'end' }])
})

test('the start can neither go nor be led to', () => {
  const graph = build('say')
  expect(removeNodes(graph, ['start'])).toBe(graph)
  expect(connect(graph, { from: 'say', out: 'next' }, 'start')).toBe(graph)
})

test('a line is taken by either of its ends, and one that may not be stays as it was', () => {
  const graph = build('say', 'ask', 'end')
  const line = { from: 'say', out: 'next' }
  expect(targetOf(reconnect(graph, line, { ...line, to: 'end' }), line)).toBe('end')
  const other = reconnect(graph, line, { from: 'start', out: 'next', to: 'ask' })
  expect(targetOf(other, line)).toBeUndefined()
  expect(targetOf(other, { from: 'start', out: 'next' })).toBe('ask')
  expect(reconnect(graph, line, { ...line, to: 'start' })).toBe(graph)
})

test('an option that goes takes its line along', () => {
  const graph = connect(build('choose', 'end'), { from: 'choose', out: 'option_2' }, 'end')
  const choose = graph.nodes.find((node) => node.kind === 'choose')
  if (choose?.kind !== 'choose') throw new Error('no choice')
  const fewer = changeNode(graph, { ...choose, options: choose.options.slice(1) })
  expect(fewer.lines.map(({ out }) => out)).toEqual(['next', 'option_2'])
})

test('what is pasted keeps the lines between its nodes and only those', () => {
  const graph = build('say', 'ask', 'end')
  const pasted = pasteNodes(graph, copyNodes(graph, ['say', 'ask', 'start']))
  expect(pasted?.keys).toEqual(['say_2', 'ask_2'])
  expect(pasted?.graph.lines.slice(graph.lines.length)).toEqual([{ from: 'say_2', out: 'next', to: 'ask_2' }])
})

test('keystrokes in one field are one step back', () => {
  const typed = ['H', 'He', 'Hey'].reduce((history, text) => edited(history, text, 'say.en'), historyOf(''))
  expect(undone(typed).now).toBe('')
  expect(undone(edited(typed, 'Bye', 'say.bg')).now).toBe('Hey')
})

test('in arranged columns every way leads to the right, but those that lead back', () => {
  const graph = connect(build('say', 'choose', 'ask', 'end'), { from: 'choose', out: 'other' }, 'say')
  const x = new Map(arrange(graph).nodes.map((node) => [node.key, node.x]))
  const left = graph.lines.filter(({ from, to }) => (x.get(from) ?? 0) >= (x.get(to) ?? 0))
  expect(left).toEqual([{ from: 'choose', out: 'other', to: 'say' }])
})

type Edit = (graph: FlowGraph) => FlowGraph
const kinds = addedKinds
const pick = (graph: FlowGraph, at: number) => graph.nodes[at % graph.nodes.length] ?? { key: 'start' }
const way = (graph: FlowGraph, at: number) => {
  const node = graph.nodes[at % graph.nodes.length]
  return { from: node?.key ?? '', out: (node && waysOut(node)[at % 3]) ?? 'next' }
}
const edits: fc.Arbitrary<Edit> = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.nat(50), fc.nat(50), fc.constantFrom(...kinds))
  .map(([what, a, b, kind]) => (graph) => {
    const keys = [pick(graph, a).key, pick(graph, b).key]
    const node = graph.nodes[a % graph.nodes.length]
    switch (what) {
      case 0:
        return addNode(graph, kind, { x: a * 8, y: b * 8 })?.graph ?? graph
      case 1:
        return addBehind(graph, way(graph, a), kind)?.graph ?? graph
      case 2:
        return connect(graph, way(graph, a), pick(graph, b).key)
      case 3:
        return disconnect(graph, way(graph, a))
      case 4:
        return removeNodes(graph, keys)
      case 5:
        return pasteNodes(graph, copyNodes(graph, keys))?.graph ?? graph
      default:
        return node?.kind === 'choose'
          ? changeNode(graph, { ...node, options: [{ key: `o${b}`, label: {} }] })
          : arrange(graph)
    }
  })

test('whatever is done: keys are unique, no line leads nowhere, a way out has one line, the start stays', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 40 }), (all) => {
      const graph = all.reduce((before, edit) => edit(before), emptyFlow())
      const nodes = new Map(graph.nodes.map((node) => [node.key, node]))
      expect(nodes.size).toBe(graph.nodes.length)
      expect(graph.nodes.filter(({ kind }) => kind === 'start')).toHaveLength(1)
      expect(new Set(graph.lines.map(({ from, out }) => `${from} ${out}`)).size).toBe(graph.lines.length)
      for (const { from, out, to } of graph.lines) {
        const source = nodes.get(from)
        expect(source && waysOut(source)).toContain(out)
        expect(nodes.get(to)?.kind).not.toBe('start')
        expect(nodes.has(to)).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

test('going back and forth leads to the same flow', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 20 }), (all) => {
      const begun = historyOf(emptyFlow())
      const done = all.reduce((history, edit) => edited(history, edit(history.now)), begun)
      const back = all.reduce((history) => undone(history), done)
      expect(back.now).toBe(begun.now)
      expect(all.reduce((history) => redone(history), back).now).toBe(done.now)
    }),
    { numRuns: 100 },
  )
})

test('arranged cards of one column never cover each other, and arranging again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 40 }), (all) => {
      const graph = arrange(all.reduce((before, edit) => edit(before), emptyFlow()))
      const places = new Set(graph.nodes.map(({ x, y }) => `${x} ${y}`))
      expect(places.size).toBe(graph.nodes.length)
      expect(arrange(graph).nodes.map(({ x }) => x)).toEqual(graph.nodes.map(({ x }) => x))
    }),
    { numRuns: 100 },
  )
})
