import { Button, Group, Modal, NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { viewAudiences } from '#contracts/views.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { useMe } from '../../../kit/session.ts'
import { useQueues, worded } from '../../../kit/vocabulary.ts'
import { useSaveView } from './saved-views.ts'
import type { ViewDraft } from './saved-views.ts'

const NAME_LIMIT = 60

/** Name and audience of a view that is saved for the first time or changed. */
export function ViewDialog({ view, title, onClose }: ViewDialogProps) {
  const { t } = useTranslation('saved-views')
  const { t: common } = useTranslation()
  const [name, setName] = useState(view.name)
  const [audience, setAudience] = useState(view.audience)
  const me = useMe()?.id
  const queues = useQueues().filter(({ archived, id }) => !archived || id === view.queueId)
  const own = queues.find(({ members, leadId }) => leadId === me || members.some(({ id }) => id === me))
  const [chosen, setQueueId] = useState(view.queueId)
  const queueId = audience === 'queue' ? (chosen ?? own?.id ?? queues[0]?.id ?? null) : null
  const save = useSaveView()

  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ ...view, name: name.trim(), audience, queueId }, { onSuccess: onClose })
        }}
      >
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            label={t('name')}
            maxLength={NAME_LIMIT}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Radio.Group label={t('audience')} value={audience} onChange={(chosen) => setAudience(chosen)}>
            <Stack gap="xs" mt={4}>
              {viewAudiences
                .filter((one) => one !== 'queue' || queues.length > 0)
                .map((one) => (
                  <Radio key={one} value={one} label={t(`for.${one}`)} />
                ))}
            </Stack>
          </Radio.Group>
          {audience === 'queue' && (
            <NativeSelect
              label={t('queue')}
              value={queueId ?? ''}
              data={queues.map(({ id, name: words }) => ({ value: id, label: worded(words) }))}
              onChange={({ currentTarget }) => setQueueId(currentTarget.value)}
            />
          )}
        </Stack>
        {save.isError && <ProblemLine error={save.error} />}
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

type ViewDialogProps = { view: ViewDraft; title: string; onClose: () => void }
