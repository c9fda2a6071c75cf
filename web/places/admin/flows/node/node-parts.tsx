import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { textsOf } from '#contracts/flow-texts.ts'
import type { Change } from '../editor/editor-context.ts'
import { AskPart } from './ask-part.tsx'
import { AttributePart } from './attribute-part.tsx'
import { ConditionPart } from './condition-part.tsx'
import { FindPart } from './find-part.tsx'
import { HookPart } from './hook-part.tsx'
import { NameInput } from './name-input.tsx'
import { OptionsPart } from './options-part.tsx'
import { RoutePart } from './route-part.tsx'
import { SaidInput } from './said-input.tsx'
import { TicketPart } from './ticket-part.tsx'

type Props = { node: FlowNode; change: Change<FlowNode> }

/** What can be filled in, kind by kind. */
export function NodeParts({ node, change }: Props) {
  const { t } = useTranslation('admin-flows')
  const said = 'text' in node && (
    <SaidInput
      key={node.key}
      label={t(`said.${node.kind}`)}
      node={node}
      value={node.text}
      isNeeded={textsOf(node)[0]?.isNeeded ?? false}
      onChange={(text, language) => change({ text }, `text ${language}`)}
    />
  )
  switch (node.kind) {
    case 'ask':
      return (
        <>
          {said}
          <AskPart node={node} change={change} />
        </>
      )
    case 'choose':
      return (
        <>
          {said}
          <OptionsPart node={node} change={change} />
          <NameInput node={node} change={change} />
        </>
      )
    case 'condition':
      return <ConditionPart node={node} change={change} />
    case 'find_article':
      return (
        <>
          {said}
          <FindPart node={node} change={change} />
        </>
      )
    case 'set_attribute':
      return <AttributePart node={node} change={change} />
    case 'route':
      return <RoutePart node={node} change={change} />
    case 'create_ticket':
      return (
        <>
          <TicketPart node={node} change={change} />
          {said}
        </>
      )
    case 'web_hook':
      return <HookPart node={node} change={change} />
    default:
      return said
  }
}
