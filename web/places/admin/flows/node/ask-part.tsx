import { NumberInput, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldKinds } from '#contracts/flow-graph.ts'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import parts from '../../parts/parts.module.css'
import type { Change } from '../editor/editor-context.ts'
import { NameInput } from './name-input.tsx'

type Ask = Extract<FlowNode, { kind: 'ask' }>
const limited: readonly Ask['field'][] = ['text', 'long_text', 'number']

/** What kind of answer it takes, within which limits, and under which name it is kept. */
export function AskPart({ node, change }: { node: Ask; change: Change<Ask> }) {
  const { t } = useTranslation('admin-flows')
  const isNumber = node.field === 'number'
  const limit = (bound: 'least' | 'most') => (
    <NumberInput
      label={t(`ask.${bound}${isNumber ? 'Number' : 'Length'}`)}
      placeholder={t('ask.free')}
      allowDecimal={isNumber}
      {...(!isNumber && { min: 0, max: MESSAGE_LIMIT })}
      value={node[bound] ?? ''}
      onChange={(value) => change({ [bound]: value === '' ? null : Number(value) }, bound)}
    />
  )
  return (
    <>
      <Select
        label={t('ask.field')}
        allowDeselect={false}
        data={fieldKinds.map((value) => ({ value, label: t(`field.${value}`) }))}
        value={node.field}
        onChange={(value) => {
          const field = fieldKinds.find((one) => one === value) ?? 'text'
          // Limits of a length are none of a number.
          change({ field, least: null, most: null }, 'field')
        }}
      />
      {limited.includes(node.field) && (
        <div className={parts.pair}>
          {limit('least')}
          {limit('most')}
        </div>
      )}
      <Switch
        label={t('ask.optional')}
        checked={node.isOptional}
        onChange={({ currentTarget }) => change({ isOptional: currentTarget.checked }, 'optional')}
      />
      <NameInput key={node.key} node={node} change={change as never} />
    </>
  )
}
