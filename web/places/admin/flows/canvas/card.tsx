import { IconAlertTriangle } from '@tabler/icons-react'
import { Handle, Position } from '@xyflow/react'
import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { waysOut } from '#contracts/flow-graph.ts'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { useEditor } from '../editor/editor-context.ts'
import { nodeOf } from '../graph/connect.ts'
import { groupOf } from '../graph/kinds.ts'
import { KindIcon } from '../kind-icon.tsx'
import { useNodeWords } from '../use-node-words.ts'
import classes from './card.module.css'
import { CardFigures } from './card-figures.tsx'
import { WayOutRow } from './way-out-row.tsx'

/** A node as it stands on the canvas: what it is, the beginning of what it says, and its ways out. */
export const Card = memo(({ id }: NodeProps) => {
  const { graph } = useEditor()
  const node = nodeOf(graph, id)
  return node ? <NodeCard node={node} /> : null
})
Card.displayName = 'Card'

function NodeCard({ node }: { node: FlowNode }) {
  const { t } = useTranslation('admin-flows')
  const { chosen, problems, path, waits, figures } = useEditor()
  const words = useNodeWords()
  const wrong = problems.get(node.key)?.length ?? 0
  const excerpt = words.excerpt(node)
  return (
    <div
      className={classes.card}
      data-group={groupOf(node.kind)}
      data-chosen={chosen.includes(node.key) || undefined}
      data-gone={path.includes(node.key) || undefined}
      data-waits={waits === node.key || undefined}
      data-wrong={wrong > 0 || undefined}
    >
      {node.kind !== 'start' && <Handle type="target" position={Position.Left} className={classes.in} />}
      <div className={classes.head}>
        <KindIcon kind={node.kind} />
        <span className={classes.kind}>{words.kind(node)}</span>
        {waits === node.key && <span className={classes.here}>{t('here')}</span>}
        {wrong > 0 && (
          <span className={classes.wrong} title={t('wrong', { count: wrong })}>
            <IconAlertTriangle size={15} aria-hidden />
            <span className="unseen">{t('wrong', { count: wrong })}</span>
          </span>
        )}
      </div>
      <p className={classes.excerpt} data-empty={excerpt === '' || undefined}>
        {excerpt || t('nothingSaid')}
      </p>
      <ul className={classes.ways}>
        {waysOut(node).map((out) => (
          <WayOutRow
            key={out}
            from={node.key}
            out={out}
            says={words.way(node, out)}
            went={figures?.get(node.key)?.wentOn[out]}
          />
        ))}
      </ul>
      <CardFigures node={node} />
    </div>
  )
}
