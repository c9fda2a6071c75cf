import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { archiveQueue, saveQueue } from '#contracts/queues.ts'
import type { Queue } from '#contracts/queues.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { queuesQuery, worded } from '../../../kit/vocabulary.ts'
import { ArchiveLine } from '../parts/archive-line.tsx'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import { NameAndKey } from '../parts/name-and-key.tsx'
import parts from '../parts/parts.module.css'
import { StaleNotice } from '../parts/stale-notice.tsx'
import { useRecordDraft } from '../parts/use-record-draft.ts'
import { draftOf } from './draft.ts'
import { FlowPart } from './flow-part.tsx'
import { useQueueWords } from './use-queue-words.ts'
import { WaitingPart } from './waiting-part.tsx'
import { WorkPart } from './work-part.tsx'

export function QueueForm({ queue, onDone }: { queue: Queue; onDone: () => void }) {
  const { t } = useTranslation(['admin-queues', 'admin-kinds'])
  const client = useQueryClient()
  const words = useQueueWords()
  const typed = useRecordDraft(queue, { draftOf, keyLimit: 40 })
  const { base, draft, key, change } = typed
  const [isTried, setTried] = useState(false)
  const refresh = () => void client.invalidateQueries(queuesQuery)
  const form = useForm(async () => {
    setTried(true)
    if (!typed.isNamed) return
    const body = { ...draft, key, place: base.place, version: base.version }
    const saved = await call(saveQueue, { params: { id: base.id }, body }).finally(refresh)
    say(t('admin-kinds:saved', { name: worded(saved.name) }))
    onDone()
  })
  const archive = async () => {
    await call(archiveQueue, { params: { id: base.id }, body: { archived: !base.archived } })
    refresh()
    onDone()
  }
  const error = form.errorBeside(['key', 'fallbackId'])

  return (
    <form className={parts.form} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={typed.isDirty} />
      <p className={parts.says}>{words.all(draft)}</p>
      {typed.isStale && <StaleNotice onTheirs={typed.takeTheirs} onMine={typed.keepMine} />}
      <NameAndKey of={typed} keyHelp={t('queue.keyHelp')} isTried={isTried} keyError={form.errorAt('key')} />
      <FlowPart draft={draft} change={change} />
      <WorkPart draft={draft} change={change} />
      <WaitingPart id={base.id} draft={draft} change={change} fallbackError={form.errorAt('fallbackId')} />
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button type="submit" loading={form.isBusy} disabled={!typed.isDirty}>
          {t('admin-kinds:save')}
        </Button>
      </div>
      {!typed.isNew && (
        <ArchiveLine
          isArchived={base.archived}
          name={worded(base.name)}
          words={t('queue.archive', { returnObjects: true })}
          onChange={archive}
        />
      )}
    </form>
  )
}
