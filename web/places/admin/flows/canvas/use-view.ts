import { getViewportForBounds, useReactFlow } from '@xyflow/react'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { RefObject } from 'react'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import { useEditor } from '../editor/editor-context.ts'
import { nodeOf } from '../graph/connect.ts'
import { heightOf, WIDTH } from '../graph/room.ts'

export const fit = { padding: 0.12, maxZoom: 1 }
/** Smaller than this nobody reads a card. */
const READABLE = 0.6
const ASIDE = 32

/** A small flow is shown whole; of a large one its beginning, large enough to be read. */
export function useFirstView() {
  const { graph } = useEditor()
  const { setViewport } = useReactFlow()
  const room = useRef<HTMLDivElement>(null)
  const begin = () => {
    const { clientWidth = 0, clientHeight = 0 } = room.current ?? {}
    const whole = boundsOf(graph)
    const view = getViewportForBounds(whole, clientWidth, clientHeight, 0, fit.maxZoom, fit.padding)
    const start = graph.nodes.find(({ kind }) => kind === 'start')
    if (view.zoom >= READABLE || !start) return void setViewport(view)
    const zoom = READABLE + 0.15
    const middle = (clientHeight - whole.height * zoom) / 2 - whole.y * zoom
    const y = whole.height * zoom > clientHeight ? ASIDE * 4 - start.y * zoom : middle
    return void setViewport({ x: ASIDE - start.x * zoom, y, zoom })
  }
  return { room, begin }
}

function boundsOf({ nodes }: FlowGraph) {
  const [x, y] = [Math.min(...nodes.map((node) => node.x)), Math.min(...nodes.map((node) => node.y))]
  const width = Math.max(...nodes.map((node) => node.x + WIDTH)) - x
  return { x, y, width, height: Math.max(...nodes.map((node) => node.y + heightOf(node))) - y }
}

/** What was chosen elsewhere, or where the preview waits, comes before the eye, unless it is seen already. */
export function useShown(room: RefObject<HTMLDivElement | null>) {
  const { graph, shown } = useEditor()
  const { setCenter, getViewport } = useReactFlow()
  const bring = useEffectEvent((key: string) => {
    const node = nodeOf(graph, key)
    const { clientWidth = 0, clientHeight = 0 } = room.current ?? {}
    if (!node) return
    const { x, y, zoom } = getViewport()
    const [left, top] = [node.x * zoom + x, node.y * zoom + y]
    const [right, bottom] = [left + WIDTH * zoom, top + heightOf(node) * zoom]
    const isSeen = left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight
    if (isSeen && zoom >= READABLE) return
    void setCenter(node.x + WIDTH / 2, node.y + heightOf(node) / 2, {
      zoom: Math.max(0.75, zoom),
      duration: 200,
    })
  })
  useEffect(() => {
    if (shown) bring(shown.key)
  }, [shown])
}
