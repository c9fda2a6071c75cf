import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../parts/side-panel.tsx'
import { nodeOf } from '../graph/connect.ts'
import { NodePanel } from '../node/node-panel.tsx'
import { Outline } from '../outline/outline.tsx'
import { TrialPanel } from '../trial/trial-panel.tsx'
import { VersionsPanel } from '../versions/versions-panel.tsx'
import { useEditor } from './editor-context.ts'
import classes from './editor.module.css'
import { FlowFacts } from './flow-facts.tsx'
import { tabs } from './tabs.ts'
import { ProblemsPanel } from './problems-panel.tsx'
import type { SideProps } from './side-part.tsx'

/** On a phone: the flow as a list, a node of it in a panel over it. */
export function NarrowEditor({ drafting, commands, tab, onTab, onStep }: SideProps) {
  const { t } = useTranslation('admin-flows')
  const { graph, chosen, choose } = useEditor()
  const node = chosen.length === 1 ? nodeOf(graph, chosen[0] ?? '') : undefined
  return (
    <div className={classes.narrow}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('aside')}
        value={tab}
        data={tabs.map((value) => ({ value, label: t(value === 'node' ? 'tab.outline' : `tab.${value}`) }))}
        onChange={(value) => onTab(tabs.find((one) => one === value) ?? 'node')}
      />
      {tab === 'node' && (
        <>
          <Outline />
          <FlowFacts drafting={drafting} />
        </>
      )}
      {tab === 'try' && <TrialPanel graph={graph} onStep={onStep} />}
      {tab === 'problems' && <ProblemsPanel />}
      {tab === 'versions' && <VersionsPanel flow={drafting.base} onRolledBack={drafting.begin} />}
      {node && (
        <SidePanel title={t('tab.node')} onClose={() => choose([])}>
          <NodePanel key={node.key} node={node} onDuplicate={commands.duplicate} onRemove={commands.remove} />
        </SidePanel>
      )}
    </div>
  )
}
