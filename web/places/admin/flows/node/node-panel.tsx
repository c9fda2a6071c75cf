import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCopyPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import parts from '../../parts/parts.module.css'
import { useEditor } from '../editor/editor-context.ts'
import { changeNode } from '../graph/change-node.ts'
import { KindIcon } from '../kind-icon.tsx'
import { useNodeWords } from '../use-node-words.ts'
import { useProblemSays } from '../use-problem-says.ts'
import classes from './node.module.css'
import { NodeParts } from './node-parts.tsx'
import { WaysPart } from './ways-part.tsx'

export const NODE_PANEL = 'node-panel'

/** Everything about one node: what it says and asks, where it goes on, what is wrong. */
export function NodePanel({ node, onDuplicate, onRemove }: NodePanelProps) {
  const { t } = useTranslation('admin-flows')
  const { edit, problems } = useEditor()
  const words = useNodeWords()
  const says = useProblemSays()
  const wrong = problems.get(node.key) ?? []
  return (
    <section className={classes.panel} aria-label={words.kind(node)}>
      <h2 id={NODE_PANEL} tabIndex={-1} className={classes.title}>
        <KindIcon kind={node.kind} />
        {words.kind(node)}
      </h2>
      <p className={parts.help}>{t(`kindHelp.${node.kind}`)}</p>
      {wrong.length > 0 && (
        <ul className={classes.wrong}>
          {wrong.map((problem) => (
            <li key={`${problem.code} ${problem.detail}`}>
              <IconAlertTriangle size={15} aria-hidden />
              {says(problem)}
            </li>
          ))}
        </ul>
      )}
      <NodeParts
        node={node}
        change={(part, what) =>
          edit((graph) => changeNode(graph, { ...node, ...part } as FlowNode), `${node.key} ${what}`)
        }
      />
      <WaysPart node={node} />
      {node.kind !== 'start' && (
        <div className={classes.foot}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconCopyPlus size={15} aria-hidden />}
            onClick={onDuplicate}
          >
            {t('duplicate')}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={onRemove}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </section>
  )
}

type NodePanelProps = { node: FlowNode; onDuplicate: () => void; onRemove: () => void }
