import { createContext, useContext } from 'react'
import type { FlowGraph, FlowNode, FlowNodeKind } from '#contracts/flow-graph.ts'
import type { FlowProblem } from '#contracts/flow-problems.ts'
import type { NodeFigures } from '#contracts/flows.ts'
import type { WayOut } from '../graph/connect.ts'
import type { Place } from '../graph/make-node.ts'

export type Edit = (change: (graph: FlowGraph) => FlowGraph, what?: string | null) => void

/** What every part of the editor knows of the flow that is being drawn. */
export type Editor = {
  graph: FlowGraph
  edit: Edit
  /** The nodes that what one does is done to; the panel shows the one, if it is one. */
  chosen: readonly string[]
  choose: (keys: readonly string[]) => void
  /** A line is chosen instead of nodes, by the way out that it begins at. */
  line: WayOut | null
  chooseLine: (line: WayOut | null) => void
  /** Chooses a node and brings it before the eye. */
  show: (key: string) => void
  shown: { key: string } | null
  /** Where texts are wanted: the languages of the inboxes that it answers for. */
  languages: readonly string[]
  problems: ReadonlyMap<string, readonly FlowProblem[]>
  /** The nodes that the preview went through, the ways out that it took, and where it waits. */
  path: readonly string[]
  gone: readonly string[]
  waits: string | null
  figures: ReadonlyMap<string, NodeFigures> | null
  add: (kind: FlowNodeKind, where: { way: WayOut } | { at: Place } | null) => void
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('A part of the editor stands outside of it')
  return editor
}

/** Writes over one node; `what` names the field, so that its keystrokes are one step back. */
export type Change<N extends FlowNode> = (part: Partial<N>, what: string) => void
