import type { Edge } from '@xyflow/react'
import { useMemo } from 'react'
import { useEditor } from '../editor/editor-context.ts'

/** A line for each that the graph has; the way that the preview went stands out. */
export function useCanvasLines(): Edge[] {
  const { graph, gone, line: chosen } = useEditor()
  return useMemo(() => {
    const steps = new Set(gone)
    return graph.lines.map(({ from, out, to }) => {
      const isGone = steps.has(`${from} ${out}`)
      return {
        id: `${from} ${out}`,
        source: from,
        sourceHandle: out,
        target: to,
        selected: chosen?.from === from && chosen.out === out,
        className: isGone ? 'gone' : '',
        zIndex: isGone ? 1 : 0,
      }
    })
  }, [graph.lines, gone, chosen])
}
