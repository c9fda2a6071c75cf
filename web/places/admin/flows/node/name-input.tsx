import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { TICKET_NAME } from '#contracts/flow-texts.ts'
import type { Change } from '../editor/editor-context.ts'
import { isKey, keyFrom } from '../../parts/localized.ts'
import { useState } from 'react'

type Naming = Extract<FlowNode, { name: string; kind: 'ask' | 'choose' | 'web_hook' }>

/** The name under which an answer is kept. What is typed stands in the input; only a fit name gets into the flow. */
export function NameInput({ node, change }: { node: Naming; change: Change<Naming> }) {
  const { t } = useTranslation('admin-flows')
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? node.name
  const isFit = isKey(shown) && shown !== TICKET_NAME
  return (
    <TextInput
      label={t('name')}
      description={t('nameHelp', { name: `{{${node.name}}}` })}
      maxLength={40}
      autoCapitalize="none"
      spellCheck={false}
      value={shown}
      error={!isFit && t('nameWrong')}
      onBlur={() => setTyped(null)}
      onChange={({ currentTarget }) => {
        const name = currentTarget.value.endsWith('_') ? currentTarget.value : keyFrom(currentTarget.value)
        setTyped(currentTarget.value === '' ? '' : name)
        if (isKey(name)) change({ name }, 'name')
      }}
    />
  )
}
