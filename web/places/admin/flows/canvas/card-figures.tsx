import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import type { NodeFigures } from '#contracts/flows.ts'
import { useEditor } from '../editor/editor-context.ts'
import classes from './card.module.css'

const none: Omit<NodeFigures, 'node'> = { came: 0, left: 0, wentOn: {} }

/** How many came to a node and how many left the chat there, while the figures are shown. */
export function CardFigures({ node: { key } }: { node: FlowNode }) {
  const { t } = useTranslation('admin-flows')
  const { figures } = useEditor()
  if (!figures) return null
  const { came, left, wentOn } = figures.get(key) ?? none
  const asked = wentOn['person'] ?? 0
  return (
    <p className={classes.figures}>
      <span>{t('figures.came', { count: came })}</span>
      {asked > 0 && <span>{t('figures.person', { count: asked })}</span>}
      <span data-many={left * 4 > came || undefined}>{t('figures.left', { count: left })}</span>
    </p>
  )
}
