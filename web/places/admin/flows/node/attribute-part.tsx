import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { useEditor } from '../editor/editor-context.ts'
import type { Change } from '../editor/editor-context.ts'
import { namesAt } from '../graph/names-at.ts'
import { InsertName } from './insert-name.tsx'

type SetAttribute = Extract<FlowNode, { kind: 'set_attribute' }>

/** Something that agents see beside the chat, and that conditions can ask for. */
export function AttributePart({ node, change }: { node: SetAttribute; change: Change<SetAttribute> }) {
  const { t } = useTranslation('admin-flows')
  const { graph } = useEditor()
  return (
    <>
      <TextInput
        label={t('attribute.name')}
        maxLength={40}
        value={node.name}
        onChange={({ currentTarget }) =>
          currentTarget.value.trim() && change({ name: currentTarget.value }, 'name')
        }
      />
      <TextInput
        label={t('attribute.value')}
        maxLength={200}
        value={node.value}
        onChange={({ currentTarget }) => change({ value: currentTarget.value }, 'value')}
      />
      <InsertName
        names={namesAt(graph, node)}
        onInsert={(name) => change({ value: `${node.value}{{${name}}}` }, 'insert')}
      />
    </>
  )
}
