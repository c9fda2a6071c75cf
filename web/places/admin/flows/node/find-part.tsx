import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { useEditor } from '../editor/editor-context.ts'
import type { Change } from '../editor/editor-context.ts'
import { namesAt } from '../graph/names-at.ts'

type Find = Extract<FlowNode, { kind: 'find_article' }>
const LAST = ''

/** What is looked for: the last words of the visitor, or one of his answers. */
export function FindPart({ node, change }: { node: Find; change: Change<Find> }) {
  const { t } = useTranslation('admin-flows')
  const { graph } = useEditor()
  const names = [...new Set([...namesAt(graph, node), ...(node.from === null ? [] : [node.from])])]
  return (
    <Select
      label={t('find.from')}
      allowDeselect={false}
      data={[{ value: LAST, label: t('find.last') }, ...names.map((name) => ({ value: name, label: name }))]}
      value={node.from ?? LAST}
      onChange={(from) => change({ from: from || null }, 'from')}
    />
  )
}
