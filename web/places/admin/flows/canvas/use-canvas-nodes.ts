import { applyNodeChanges } from '@xyflow/react'
import type { Node, NodeChange } from '@xyflow/react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor/editor-context.ts'
import type { Editor } from '../editor/editor-context.ts'
import { moveNodes } from '../graph/change-node.ts'
import { useNodeWords } from '../use-node-words.ts'

/**
 * The nodes as the canvas holds them: their measures, and where they are while one drags. Everything else is the
 * graph's; a drag is written into it when it ends, as one step.
 */
export function useCanvasNodes() {
  const editor = useEditor()
  const labels = useLabels(editor)
  // Each drag is a step back; arrow keys pressed one after the other are one.
  const isDragged = useRef(false)
  const [nodes, setNodes] = useState<Node[]>(() => nodesOf(editor, [], labels))
  const [seen, setSeen] = useState({ graph: editor.graph, chosen: editor.chosen, labels })
  if (seen.graph !== editor.graph || seen.chosen !== editor.chosen || seen.labels !== labels) {
    setSeen({ graph: editor.graph, chosen: editor.chosen, labels })
    setNodes(nodesOf(editor, nodes, labels))
  }
  return {
    nodes,
    onNodesChange: (changes: NodeChange[]) => {
      setNodes((before) => applyNodeChanges(changes, before))
      const moves = changes.filter((change) => change.type === 'position')
      if (moves.some(({ dragging }) => dragging)) isDragged.current = true
      else if (moves.length > 0) {
        const places = new Map(
          moves.flatMap(({ id, position }) => (position ? [[id, position] as const] : [])),
        )
        const what = isDragged.current ? null : `move ${[...places.keys()].join(' ')}`
        isDragged.current = false
        editor.edit((graph) => moveNodes(graph, places), what)
      }
      const selected = changes.filter((change) => change.type === 'select')
      if (selected.length > 0) editor.choose(chosenAfter(editor.chosen, selected))
    },
  }
}

function nodesOf(
  { graph, chosen }: Editor,
  before: readonly Node[],
  labels: ReadonlyMap<string, string>,
): Node[] {
  const known = new Map(before.map((node) => [node.id, node]))
  return graph.nodes.map(({ key, x, y }) => {
    const old = known.get(key)
    const [selected, ariaLabel] = [chosen.includes(key), labels.get(key)]
    const isSame = old?.position.x === x && old.position.y === y && old.selected === selected
    if (old && isSame && old.ariaLabel === ariaLabel) return old
    return {
      ...old,
      id: key,
      type: 'card',
      data: {},
      position: { x, y },
      selected,
      ...(ariaLabel !== undefined && { ariaLabel }),
    }
  })
}

/** What a screen reader says of a card. */
function useLabels({ graph, problems }: Editor) {
  const { t } = useTranslation('admin-flows')
  const words = useNodeWords()
  const spoken = graph.nodes.map((node) => {
    const wrong = problems.get(node.key)?.length ?? 0
    return [node.key, words.whole(node) + (wrong > 0 ? `, ${t('wrong', { count: wrong })}` : '')] as const
  })
  const text = JSON.stringify(spoken)
  return useMemo(() => new Map(JSON.parse(text) as [string, string][]), [text])
}

function chosenAfter(
  before: readonly string[],
  changes: readonly { id: string; selected: boolean }[],
): string[] {
  const chosen = new Set(before)
  for (const { id, selected } of changes)
    if (selected) chosen.add(id)
    else chosen.delete(id)
  return [...chosen]
}
