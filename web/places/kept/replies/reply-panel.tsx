import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CannedReply } from '#contracts/canned-replies.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { newId } from '../../../kit/id.ts'
import { useMe } from '../../../kit/session.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../../admin/parts/parts.module.css'
import { SidePanel } from '../../admin/parts/side-panel.tsx'
import { cannedQuery } from '../../desk/composer/canned/canned-query.ts'
import { ReplyForm } from './reply-form.tsx'

const WIDE = 560

const useClose = () => {
  const navigate = useNavigate()
  return (ignoreBlocker = false) => void navigate({ to: '/desk/replies', ignoreBlocker })
}

export function ReplyPanel() {
  const { id } = useParams({ strict: false })
  const { t } = useTranslation('replies')
  const { data, error, refetch } = useQuery(cannedQuery)
  const close = useClose()
  const reply = data?.items.find((one) => one.id === id)
  return (
    <SidePanel size={WIDE} title={reply?.name ?? t('one')} onClose={() => close()}>
      {reply && <ReplyForm key={id} reply={reply} scopes={data?.scopes ?? []} onDone={() => close(true)} />}
      {data && !reply && <p className={parts.says}>{t('gone')}</p>}
      {!data && !error && <Skeleton shape="form" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </SidePanel>
  )
}

export function NewReply() {
  const { t } = useTranslation('replies')
  const { data } = useQuery(cannedQuery)
  const close = useClose()
  const me = useMe()
  // The id is made once, so that sending twice adds one.
  const [id] = useState(newId)
  const owner = { id: me?.id ?? '', name: me?.name ?? '', role: me?.role ?? '', isRemoved: false }
  const empty: CannedReply = {
    id,
    name: '',
    texts: {},
    scope: 'me',
    componentId: null,
    owner,
    usedCount: 0,
    version: 0,
    abilities: { change: true },
  }
  return (
    <SidePanel size={WIDE} title={t('add')} onClose={() => close()}>
      {data ? (
        <ReplyForm reply={empty} scopes={data.scopes} onDone={() => close(true)} />
      ) : (
        <Skeleton shape="form" />
      )}
    </SidePanel>
  )
}
