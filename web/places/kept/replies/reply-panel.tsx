import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CannedReply } from '#contracts/canned-replies.ts'
import { cannedQuery } from '../../desk/composer/canned/canned-query.ts'
import { KeptPanel } from '../kept-panel.tsx'
import { useNewKept } from '../kept.ts'
import { ReplyForm } from './reply-form.tsx'

const useClose = () => {
  const navigate = useNavigate()
  return (ignoreBlocker = false) => void navigate({ to: '/desk/replies', ignoreBlocker })
}

export function ReplyPanel() {
  const { id } = useParams({ strict: false })
  const { t } = useTranslation('replies')
  const asked = useQuery(cannedQuery)
  const close = useClose()
  return (
    <KeptPanel
      asked={asked}
      find={({ items }) => items.find((one) => one.id === id)}
      title={t('one')}
      gone={t('gone')}
      onClose={close}
    >
      {(reply, scopes) => <ReplyForm key={id} reply={reply} scopes={scopes} onDone={() => close(true)} />}
    </KeptPanel>
  )
}

export function NewReply() {
  const { t } = useTranslation('replies')
  const { from } = useSearch({ from: '/kept/desk/replies/new' })
  const asked = useQuery(cannedQuery)
  const close = useClose()
  const newReply = useNewKept<CannedReply>({ texts: {} })
  return (
    <KeptPanel
      asked={asked}
      find={({ items, scopes }) =>
        newReply(
          items.find(({ id }) => id === from),
          scopes,
        )
      }
      title={t('add')}
      gone={t('gone')}
      onClose={close}
    >
      {(reply, scopes) => <ReplyForm reply={reply} scopes={scopes} onDone={() => close(true)} />}
    </KeptPanel>
  )
}
