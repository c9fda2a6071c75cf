import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { useComponents, useTypes } from '../../../../kit/vocabulary.ts'
import { offered } from '../../queues/kinds-select.tsx'
import { useEditor } from '../editor/editor-context.ts'
import type { Change } from '../editor/editor-context.ts'
import { namesAt } from '../graph/names-at.ts'
import { InsertName } from './insert-name.tsx'

type Ticket = Extract<FlowNode, { kind: 'create_ticket' }>

/** What the ticket is like. */
export function TicketPart({ node, change }: { node: Ticket; change: Change<Ticket> }) {
  const { t } = useTranslation('admin-flows')
  const { graph } = useEditor()
  const [types, components] = [useTypes().filter(({ form }) => form === 'plain'), useComponents()]
  return (
    <>
      <Select
        label={t('ticket.type')}
        placeholder={t('ticket.inboxType')}
        clearable
        data={offered(types, [node.typeId ?? ''])}
        value={node.typeId}
        onChange={(typeId) => change({ typeId }, 'type')}
      />
      <Select
        label={t('ticket.component')}
        placeholder={t('ticket.noComponent')}
        clearable
        searchable
        data={offered(components, [node.componentId ?? ''])}
        value={node.componentId}
        onChange={(componentId) => change({ componentId }, 'component')}
      />
      <TextInput
        label={t('ticket.title')}
        placeholder={t('ticket.firstWords')}
        maxLength={100}
        value={node.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value }, 'title')}
      />
      <InsertName
        names={namesAt(graph, node).filter((name) => name !== 'ticket')}
        onInsert={(name) => change({ title: `${node.title}{{${name}}}` }, 'insert')}
      />
    </>
  )
}
