import { Background, MarkerType, MiniMap, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import type { FinalConnectionState, NodeTypes } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useMemo, useState } from 'react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowNodeKind } from '#contracts/flow-graph.ts'
import { useEditor } from '../editor/editor-context.ts'
import { connect, reconnect } from '../graph/connect.ts'
import { SNAP, WIDTH } from '../graph/room.ts'
import { AddMenu } from './add-menu.tsx'
import classes from './canvas.module.css'
import { Card } from './card.tsx'
import { DRAGGED_KIND, Palette } from './palette.tsx'
import { AddMenuContext, type Adding } from './use-add-menu.ts'
import { useCanvasLines } from './use-canvas-lines.ts'
import { useCanvasNodes } from './use-canvas-nodes.ts'
import { useCanvasWords } from './use-canvas-words.ts'
import { openChosen } from './open-chosen.ts'
import { fit, useFirstView, useShown } from './use-view.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

const nodeTypes: NodeTypes = { card: Card }
const snapGrid: [number, number] = [SNAP, SNAP]
const lineOptions = {
  markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18, markerUnits: 'userSpaceOnUse' },
}
const mapSize = { width: 168, height: 104 }

export function Canvas() {
  return (
    <ReactFlowProvider>
      <div className={classes.board}>
        <Palette />
        <Board />
      </div>
    </ReactFlowProvider>
  )
}

function Board() {
  const { t } = useTranslation('admin-flows')
  const { edit, add, chosen, choose, chooseLine } = useEditor()
  const { screenToFlowPosition } = useReactFlow()
  const [adding, setAdding] = useState<Adding | null>(null)
  const { nodes, onNodesChange } = useCanvasNodes()
  const lines = useCanvasLines()
  const menu = useMemo(() => ({ open: setAdding }), [])
  const ariaLabelConfig = useCanvasWords()
  const { begin, room } = useFirstView()
  useShown(room)

  /** A line that is let go over nothing asks what comes there. */
  const letGo = (
    event: MouseEvent | TouchEvent,
    { isValid, fromNode, fromHandle, toNode }: FinalConnectionState,
  ) => {
    if (isValid || toNode || fromHandle?.type !== 'source' || !fromNode) return
    const point = 'changedTouches' in event ? event.changedTouches[0] : event
    if (!point) return
    const way = { from: fromNode.id, out: fromHandle.id ?? 'next' }
    setAdding({ where: { way }, x: point.clientX, y: point.clientY })
  }
  const drop = (event: DragEvent) => {
    const kind = event.dataTransfer.getData(DRAGGED_KIND) as FlowNodeKind | ''
    if (kind === '') return
    event.preventDefault()
    const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY })
    add(kind, { at: { x: x - WIDTH / 2, y: y - 20 } })
  }
  return (
    <AddMenuContext value={menu}>
      {/* oxlint-disable-next-line no-noninteractive-element-interactions -- a canvas is what one drops onto */}
      <div
        ref={room}
        className={classes.canvas}
        role="application"
        aria-label={t('canvas')}
        onKeyDown={(event) => openChosen(event, choose)}
        onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED_KIND) && event.preventDefault()}
        onDrop={drop}
      >
        <ReactFlow
          nodes={nodes}
          edges={lines}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onConnect={({ source, sourceHandle, target }) =>
            edit((graph) => connect(graph, { from: source, out: sourceHandle ?? 'next' }, target))
          }
          onConnectEnd={letGo}
          onReconnect={({ source, sourceHandle }, next) =>
            edit((graph) =>
              reconnect(
                graph,
                { from: source, out: sourceHandle ?? 'next' },
                { from: next.source, out: next.sourceHandle ?? 'next', to: next.target },
              ),
            )
          }
          reconnectRadius={14}
          onEdgeClick={(_, { source, sourceHandle }) =>
            chooseLine({ from: source, out: sourceHandle ?? 'next' })
          }
          // A card that is chosen already says nothing when it is pressed, and its panel may be behind another.
          onNodeClick={(_, { id }) => chosen.includes(id) && choose(chosen)}
          onPaneClick={() => chooseLine(null)}
          isValidConnection={({ source, target }) => source !== target}
          defaultEdgeOptions={lineOptions}
          defaultMarkerColor={null}
          ariaLabelConfig={ariaLabelConfig}
          edgesFocusable={false}
          deleteKeyCode={null}
          selectionKeyCode="Shift"
          multiSelectionKeyCode={['Meta', 'Control']}
          snapToGrid
          snapGrid={snapGrid}
          minZoom={0.15}
          maxZoom={1.5}
          onInit={begin}
          attributionPosition="bottom-center"
        >
          <Background gap={SNAP * 3} size={1.5} />
          <MiniMap pannable zoomable style={mapSize} ariaLabel={t('map')} className={classes.map ?? ''} />
          <ZoomButtons fit={fit} />
        </ReactFlow>
        {adding && (
          <AddMenu key={`${adding.x} ${adding.y}`} adding={adding} onClose={() => setAdding(null)} />
        )}
      </div>
    </AddMenuContext>
  )
}
