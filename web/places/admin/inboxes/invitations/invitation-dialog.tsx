import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inbox } from '#contracts/inboxes.ts'
import { removeInvitation, saveInvitation } from '#contracts/invitations.ts'
import type { Invitation } from '#contracts/invitations.ts'
import { call } from '../../../../kit/api.ts'
import { useForm } from '../../../../kit/form.ts'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import parts from '../../parts/parts.module.css'
import { StaleNotice } from '../../parts/stale-notice.tsx'
import { bodyOf, saidOf } from './draft.ts'
import { InvitationFields } from './invitation-fields.tsx'
import { invitationsQuery } from './invitations-query.ts'
import { Preview } from './preview.tsx'

type Given = {
  inbox: Inbox
  invitation: Invitation
  /** As it is now, should somebody else have changed it. */
  latest: Invitation | undefined
  onClose: () => void
}

export function InvitationDialog({ inbox, invitation, latest, onClose }: Given) {
  const { t } = useTranslation(['admin-invitations', 'common'])
  const client = useQueryClient()
  const [draft, setDraft] = useState(invitation)
  const isNew = invitation.version === 0
  const refresh = () => void client.invalidateQueries(invitationsQuery(inbox.id))
  const form = useForm(async () => {
    await call(saveInvitation, { params: { id: draft.id }, body: bodyOf(draft) }).finally(refresh)
    onClose()
  })
  const remove = useForm(async () => {
    await call(removeInvitation, { params: { id: draft.id } }).finally(refresh)
    onClose()
  })
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(isNew ? 'add' : 'one')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={parts.form} noValidate onSubmit={form.submit}>
        {latest && latest.version > draft.version && (
          <StaleNotice
            onTheirs={() => setDraft(latest)}
            onMine={() => setDraft({ ...draft, version: latest.version })}
          />
        )}
        <InvitationFields
          inbox={inbox}
          draft={draft}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        <Preview inbox={inbox} draft={draft} />
        {form.errorBeside([]) !== null && <ProblemLine error={form.errorBeside([])} />}
        <div className={parts.foot}>
          <Button
            type="submit"
            loading={form.isBusy}
            disabled={Object.keys(saidOf(draft.words)).length === 0}
          >
            {t('save')}
          </Button>
        </div>
      </form>
      {!isNew && (
        <form className={parts.section} onSubmit={remove.submit}>
          {remove.errorBeside([]) !== null && <ProblemLine error={remove.errorBeside([])} />}
          <div className={parts.line}>
            <p>{t('removeSays')}</p>
            <Button type="submit" variant="default" loading={remove.isBusy}>
              {t('remove')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}
