import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Mail } from '#contracts/mails.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { MailBody } from './mail-body.tsx'
import { mailQuery } from './mail-query.ts'
import { MailStatusTag } from './mail-status-tag.tsx'
import classes from './mail.module.css'
import { SendAgain } from './send-again.tsx'

const route = getRouteApi('/admin/mail')

export function MailPanel() {
  const { id } = useParams({ from: '/admin/mail/$id' })
  const { t } = useTranslation('admin-mail')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, refetch } = useQuery(mailQuery(id))
  return (
    <SidePanel
      title={data?.subject ?? t('mail')}
      size={680}
      onClose={() => void navigate({ to: '/admin/mail', search })}
    >
      {data && (
        <>
          <Facts mail={data} />
          <MailBody key={id} mail={data} />
        </>
      )}
      {!data && !error && <Skeleton shape="form" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </SidePanel>
  )
}

function Facts({ mail }: { mail: Mail }) {
  const { t } = useTranslation('admin-mail')
  const { kind, toName, toAddress, status, failure, tries, createdAt, sentAt } = mail
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('to')}</dt>
        <dd>{[toName, toAddress].filter(Boolean).join(' · ')}</dd>
        <dt>{t('kind.label')}</dt>
        <dd>{t(`kind.${kind}`)}</dd>
        <dt>{t('written')}</dt>
        <dd>
          <Moment at={createdAt} withDay />
        </dd>
        <dt>{t('status.label')}</dt>
        <dd>
          <MailStatusTag status={status} /> {sentAt && <Moment at={sentAt} withDay />}
          {failure && ` ${failure} ${t('tries', { count: tries })}`}
        </dd>
      </dl>
      {(status === 'failed' || status === 'kept') && <SendAgain mail={mail} />}
    </>
  )
}
