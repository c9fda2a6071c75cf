import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PersonRecord } from '#contracts/people.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { Tag } from '../parts/tag.tsx'
import parts from '../parts/parts.module.css'
import { personQuery } from './people-query.ts'
import { PersonEntry } from './person-entry.tsx'
import { PersonForm } from './person-form.tsx'
import { PersonLeaving } from './person-leaving.tsx'
import { PersonRole } from './person-role.tsx'
import { StateTag } from './state-tag.tsx'
import { useClose } from './use-close.ts'

export function Person() {
  const { id } = useParams({ from: '/admin/people/$id' })
  const { t } = useTranslation('admin-people')
  const { data, error, refetch } = useQuery(personQuery(id))
  const { close } = useClose()
  return (
    <SidePanel title={data?.name ?? t('person')} onClose={close}>
      {data && <Shown key={id} person={data} onRemoved={close} />}
      {!data && !error && <Skeleton shape="form" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </SidePanel>
  )
}

function Shown({ person, onRemoved }: { person: PersonRecord; onRemoved: () => void }) {
  const { t } = useTranslation('admin-people')
  const { id, name, role, state, lastSeenAt, createdAt } = person
  return (
    <>
      <div className={parts.who}>
        <Avatar name={name} of={id} size={36} />
        <span className={parts.two}>
          <span className={parts.tags}>
            <Tag>{t(`role.${role}`)}</Tag>
            <StateTag state={state} />
          </span>
          <span className={parts.second}>
            {t('since')} <RelativeTime at={createdAt} isReachable /> · {t('lastSeen')}{' '}
            {lastSeenAt ? <RelativeTime at={lastSeenAt} isReachable /> : t('never')}
          </span>
        </span>
      </div>
      {state === 'removed' ? (
        <p className={parts.says}>{t('removedSays')}</p>
      ) : (
        <>
          <PersonForm person={person} />
          {role !== 'customer' && <PersonRole person={person} />}
          <PersonEntry person={person} />
          <PersonLeaving person={person} onRemoved={onRemoved} />
        </>
      )}
    </>
  )
}
