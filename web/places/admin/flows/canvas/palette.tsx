import { useTranslation } from 'react-i18next'
import type { FlowNodeKind } from '#contracts/flow-graph.ts'
import { useEditor } from '../editor/editor-context.ts'
import { kindGroups } from '../graph/kinds.ts'
import { KindIcon } from '../kind-icon.tsx'
import classes from './palette.module.css'

export const DRAGGED_KIND = 'application/x-flow-node'

/** Nodes to be dragged onto the canvas; pressed, one comes behind what is chosen. */
export function Palette() {
  const { t } = useTranslation('admin-flows')
  return (
    <section className={classes.palette} aria-label={t('palette')}>
      {kindGroups.map(({ group, kinds }) => (
        <fieldset key={group} className={classes.group}>
          <legend>{t(`group.${group}`)}</legend>
          {kinds.map((kind) => (
            <Kind key={kind} kind={kind} />
          ))}
        </fieldset>
      ))}
    </section>
  )
}

function Kind({ kind }: { kind: FlowNodeKind }) {
  const { t } = useTranslation('admin-flows')
  const { add } = useEditor()
  return (
    <button
      type="button"
      draggable
      className={classes.tool}
      title={t(`kindHelp.${kind}`)}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(DRAGGED_KIND, kind)
        dataTransfer.effectAllowed = 'copy'
      }}
      onClick={() => add(kind, null)}
    >
      <KindIcon kind={kind} />
      {t(`kind.${kind}`)}
    </button>
  )
}
