import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { valuesWrongIn } from '#contracts/flow-texts.ts'
import type { Change } from '../editor/editor-context.ts'
import { secretsQuery } from '../flows-query.ts'
import { NameInput } from './name-input.tsx'
import { NewSecret } from './new-secret.tsx'
import { TryHook } from './try-hook.tsx'

type Hook = Extract<FlowNode, { kind: 'web_hook' }>

/** Which other system is asked, by which secret the asking is signed, and under which name its answer is kept. */
export function HookPart({ node, change }: { node: Hook; change: Change<Hook> }) {
  const { t } = useTranslation('admin-flows')
  const secrets = useQuery(secretsQuery).data?.items ?? []
  return (
    <>
      <TextInput
        type="url"
        label={t('hook.url')}
        description={t('hook.says')}
        maxLength={500}
        value={node.url}
        error={valuesWrongIn(node).includes('url') && t('hook.wrong')}
        onChange={({ currentTarget }) => change({ url: currentTarget.value }, 'url')}
      />
      <Select
        label={t('hook.secret')}
        description={t('hook.secretHelp')}
        placeholder={t('hook.unsigned')}
        clearable
        data={secrets.map(({ id, name }) => ({ value: id, label: name }))}
        value={node.secretId}
        onChange={(secretId) => change({ secretId }, 'secret')}
      />
      <TryHook node={node} />
      <NewSecret onMade={(secretId) => change({ secretId }, 'secret')} />
      <NameInput key={node.key} node={node} change={change as never} />
    </>
  )
}
