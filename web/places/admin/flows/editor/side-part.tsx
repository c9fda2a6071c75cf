import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TryStep } from '#contracts/flows.ts'
import { backToCard } from '../canvas/open-chosen.ts'
import { nodeOf } from '../graph/connect.ts'
import { NodePanel } from '../node/node-panel.tsx'
import { TrialPanel } from '../trial/trial-panel.tsx'
import { VersionsPanel } from '../versions/versions-panel.tsx'
import { useEditor } from './editor-context.ts'
import classes from './editor.module.css'
import { FlowFacts } from './flow-facts.tsx'
import { tabs, type Tab } from './tabs.ts'
import { ProblemsPanel } from './problems-panel.tsx'
import type { useCommands } from './use-commands.ts'
import type { FlowDrafting } from './use-flow-draft.ts'

export type SideProps = {
  drafting: FlowDrafting
  commands: ReturnType<typeof useCommands>
  tab: Tab
  onTab: (tab: Tab) => void
  onStep: (step: TryStep | null) => void
}

/** Beside the canvas: the chosen node or the flow itself, the preview, what is wrong, what was published. */
export function SidePart(props: SideProps) {
  const { t } = useTranslation('admin-flows')
  const { chosen, problems } = useEditor()
  const { tab, onTab } = props
  const wrong = [...problems.values()].flat().length
  const label = (one: Tab) =>
    one === 'node' && chosen.length !== 1
      ? t('tab.flow')
      : one === 'problems' && wrong > 0
        ? t('tab.problemsCount', { count: wrong })
        : t(`tab.${one}`)
  return (
    <aside className={classes.side} aria-label={t('aside')}>
      <Tabs
        value={tab}
        onChange={(value) => onTab(tabs.find((one) => one === value) ?? 'node')}
        keepMounted={false}
        classNames={{ root: classes.tabs ?? '', panel: classes.tab ?? '' }}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one} data-wrong={(one === 'problems' && wrong > 0) || undefined}>
              {label(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <SideContent {...props} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}

function SideContent({ drafting, commands, tab, onStep }: SideProps) {
  const { graph, chosen } = useEditor()
  const node = chosen.length === 1 ? nodeOf(graph, chosen[0] ?? '') : undefined
  if (tab === 'try') return <TrialPanel graph={graph} onStep={onStep} />
  if (tab === 'problems') return <ProblemsPanel />
  if (tab === 'versions') return <VersionsPanel flow={drafting.base} onRolledBack={drafting.begin} />
  if (!node) return <FlowFacts drafting={drafting} />
  return (
    // oxlint-disable-next-line no-static-element-interactions -- Escape anywhere in it leads back to the card
    <div
      onKeyDown={({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && backToCard(node.key)}
    >
      <NodePanel key={node.key} node={node} onDuplicate={commands.duplicate} onRemove={commands.remove} />
    </div>
  )
}
