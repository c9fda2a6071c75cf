import { Button, Modal, TextInput } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { tryHook } from '#contracts/try-hook.ts'
import { call } from '../../../../kit/api.ts'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import parts from '../../parts/parts.module.css'
import { useEditor } from '../editor/editor-context.ts'
import { namesAt } from '../graph/names-at.ts'
import { HookCame } from './hook-came.tsx'

type Hook = Extract<FlowNode, { kind: 'web_hook' }>

/** Asks the other system now, with answers that one makes up, and shows what a chat would get. */
export function TryHook({ node }: { node: Hook }) {
  const { t } = useTranslation(['admin-flows', 'common'])
  const { graph } = useEditor()
  const [isOpen, setOpen] = useState(false)
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const names = namesAt(graph, node).filter((name) => name !== node.name)
  const given = Object.fromEntries(names.map((name) => [name, answers[name] ?? '']))
  const asks = useMutation({
    mutationFn: () => {
      const { url, secretId, key } = node
      return call(tryHook, { body: { url, secretId, flow: '', node: key, locale: 'en', answers: given } })
    },
  })
  const close = () => {
    setOpen(false)
    asks.reset()
  }
  return (
    <div>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlayerPlay size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('hookTry.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('hookTry.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <form
          className={parts.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            asks.mutate()
          }}
        >
          <p>{t('hookTry.says', { url: node.url })}</p>
          {names.length > 0 && <p>{t('hookTry.answers')}</p>}
          {names.map((name, at) => (
            <TextInput
              key={name}
              label={name}
              maxLength={1000}
              value={answers[name] ?? ''}
              data-autofocus={at === 0 || undefined}
              onChange={({ currentTarget }) => setAnswers({ ...answers, [name]: currentTarget.value })}
            />
          ))}
          {asks.error !== null && <ProblemLine error={asks.error} />}
          <output>{asks.data && <HookCame came={asks.data} />}</output>
          <div className={parts.foot}>
            <Button type="submit" loading={asks.isPending}>
              {t('hookTry.send')}
            </Button>
          </div>
        </form>
      </Modal>
    </div>
  )
}
