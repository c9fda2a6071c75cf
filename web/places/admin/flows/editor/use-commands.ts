import { useTranslation } from 'react-i18next'
import { MOST_NODES } from '#contracts/flow-graph.ts'
import type { FlowGraph, FlowNodeKind } from '#contracts/flow-graph.ts'
import { say } from '../../../../kit/toast.ts'
import { addBehind, addNode } from '../graph/add-node.ts'
import { arrange } from '../graph/arrange.ts'
import { disconnect, freeWay, nodeOf } from '../graph/connect.ts'
import type { WayOut } from '../graph/connect.ts'
import { copyNodes, pasteNodes } from '../graph/copy-nodes.ts'
import type { Place } from '../graph/make-node.ts'
import { removeNodes } from '../graph/remove-nodes.ts'
import { COLUMN } from '../graph/room.ts'
import type { Edit } from './editor-context.ts'

/** Outlives the editor, so that nodes can be taken along into another flow. */
let held: FlowGraph | null = null

type Given = {
  graph: FlowGraph
  edit: Edit
  chosen: readonly string[]
  line: WayOut | null
  choose: (keys: readonly string[]) => void
  show: (key: string) => void
}

/** What can be done to the chosen nodes, and what puts in new ones. */
export function useCommands({ graph, edit, chosen, line, choose, show }: Given) {
  const { t } = useTranslation('admin-flows')
  const full = () => say(t('full', { count: MOST_NODES }), { tone: 'bad' })
  const put = (next: { graph: FlowGraph; keys: string[] } | null) => {
    if (!next) return full()
    edit(() => next.graph)
    choose(next.keys)
    return undefined
  }
  const paste = () => held && put(pasteNodes(graph, held))
  return {
    add: (kind: FlowNodeKind, where: { way: WayOut } | { at: Place } | null) => {
      const place = where ?? nextPlace(graph, chosen)
      const added = 'way' in place ? addBehind(graph, place.way, kind) : addNode(graph, kind, place.at)
      if (!added) return full()
      edit(() => added.graph)
      return show(added.key)
    },
    remove: () => {
      edit((now) => (line ? disconnect(now, line) : removeNodes(now, chosen)))
      choose([])
    },
    copy: () => {
      const copied = copyNodes(graph, chosen)
      if (copied.nodes.length > 0) held = copied
    },
    paste,
    duplicate: () => put(pasteNodes(graph, copyNodes(graph, chosen))),
    arrange: () => edit(arrange),
  }
}

/** Behind the chosen node where it leads nowhere yet, else right of everything. */
function nextPlace(graph: FlowGraph, [key]: readonly string[]): { way: WayOut } | { at: Place } {
  const way = key === undefined ? undefined : freeWay(graph, key)
  if (way) return { way }
  const node = key === undefined ? undefined : nodeOf(graph, key)
  if (node) return { at: { x: node.x + COLUMN, y: node.y } }
  const right = Math.max(...graph.nodes.map(({ x }) => x), -COLUMN)
  return { at: { x: right + COLUMN, y: 0 } }
}
