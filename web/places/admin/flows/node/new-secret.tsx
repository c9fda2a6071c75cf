import { Button, Modal, TextInput } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFlowSecret } from '#contracts/flows.ts'
import { call } from '../../../../kit/api.ts'
import { useForm } from '../../../../kit/form.ts'
import { newId } from '../../../../kit/id.ts'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import { Copied } from '../../inboxes/copied.tsx'
import parts from '../../parts/parts.module.css'
import { secretsQuery } from '../flows-query.ts'

/** A secret for web hooks, by its name; what it is is shown once, to be taken along to the other system. */
export function NewSecret({ onMade }: { onMade: (id: string) => void }) {
  const { t } = useTranslation(['admin-flows', 'common'])
  const client = useQueryClient()
  const [id, setId] = useState<string | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const form = useForm(async (filled) => {
    if (id === null) return
    const made = await call(addFlowSecret, { body: { id, name: filled('name') } })
    setSecret(made.secret)
    await client.invalidateQueries(secretsQuery)
    onMade(made.item.id)
  })
  const close = () => {
    setId(null)
    setSecret(null)
  }
  const error = form.errorBeside(['name'])
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconKey size={14} aria-hidden />}
        onClick={() => setId(newId())}
      >
        {t('hook.newSecret')}
      </Button>
      <Modal
        opened={id !== null}
        onClose={close}
        title={t('hook.newSecret')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {secret === null ? (
          <form className={parts.form} noValidate onSubmit={form.submit}>
            <TextInput
              name="name"
              required
              withAsterisk={false}
              label={t('hook.secretName')}
              maxLength={80}
              error={form.errorAt('name')}
              data-autofocus
            />
            {error !== null && <ProblemLine error={error} />}
            <div className={parts.foot}>
              <Button type="submit" loading={form.isBusy}>
                {t('hook.make')}
              </Button>
            </div>
          </form>
        ) : (
          <Copied label={t('hook.once')} text={secret} />
        )}
      </Modal>
    </div>
  )
}
