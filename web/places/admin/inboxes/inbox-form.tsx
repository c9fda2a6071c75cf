import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { saveInbox } from '#contracts/inboxes.ts'
import type { Inbox } from '#contracts/inboxes.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import { isSaid } from '../parts/localized.ts'
import parts from '../parts/parts.module.css'
import { StaleNotice } from '../parts/stale-notice.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { draftOf, publicIdFrom } from './draft.ts'
import { EmbedPart } from './embed-part.tsx'
import { inboxesQuery } from './inboxes-query.ts'
import { KeyPart } from './key-part.tsx'
import { LookPart } from './look-part.tsx'
import { PlacePart } from './place-part.tsx'
import { QuestionsPart } from './questions-part.tsx'

export function InboxForm({ inbox, onDone }: { inbox: Inbox; onDone: () => void }) {
  const { t } = useTranslation('admin-inboxes')
  const client = useQueryClient()
  const typed = useDraft(inbox, draftOf)
  const { base, change } = typed
  const isNew = base.version === 0
  const draft =
    isNew && typed.draft.publicId === ''
      ? { ...typed.draft, publicId: publicIdFrom(typed.draft.name) }
      : typed.draft
  const refresh = () => void client.invalidateQueries(inboxesQuery)
  const form = useForm(async () => {
    const body = { ...draft, version: base.version }
    await call(saveInbox, { params: { id: base.id }, body }).finally(refresh)
    say(t('saved', { name: draft.name }))
    onDone()
  })
  const error = form.errorBeside(['publicId', 'sites'])
  const isReady =
    draft.name.trim() !== '' && draft.queueId !== '' && draft.typeId !== '' && isSaid(draft.look.title)
  return (
    <form className={parts.form} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={typed.isDirty} />
      {typed.isStale && <StaleNotice onTheirs={typed.takeTheirs} onMine={typed.keepMine} />}
      <PlacePart
        draft={draft}
        change={change}
        publicIdError={form.errorAt('publicId')}
        sitesError={form.errorAt('sites')}
      />
      <LookPart draft={draft} change={change} />
      <QuestionsPart draft={draft} change={change} />
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button type="submit" loading={form.isBusy} disabled={!typed.isDirty || !isReady}>
          {t('save')}
        </Button>
      </div>
      {!isNew && (
        <>
          <EmbedPart publicId={base.publicId} />
          <KeyPart inbox={inbox} />
        </>
      )}
    </form>
  )
}
