import { IconShieldCheck } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PersonRecord } from '#contracts/people.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import parts from '../parts/parts.module.css'
import { RowTitle } from '../parts/row-title.tsx'
import { StateTag } from './state-tag.tsx'

const route = getRouteApi('/admin/people')

export function PeopleTable({ people }: { people: readonly PersonRecord[] }) {
  const { t } = useTranslation('admin-people')
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('role.label')}</th>
          <th scope="col" className={parts.wide}>
            {t('state.label')}
          </th>
          <th scope="col" className={parts.wide}>
            {t('secondFactor.title')}
          </th>
          <th scope="col" className={parts.wide}>
            {t('lastSeen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('admin-people')
  const search = route.useSearch()
  const { id, name, email, role, state, hasSecondFactor, lastSeenAt } = person
  return (
    <tr>
      <th scope="row">
        <div className={parts.who}>
          <Avatar name={name} of={id} />
          <RowTitle second={email}>
            <Link to="/admin/people/$id" params={{ id }} search={search} className={parts.row} data-row>
              {name}
            </Link>
          </RowTitle>
        </div>
      </th>
      <td className={parts.quiet}>{t(`role.${role}`)}</td>
      <td className={parts.wide}>
        <StateTag state={state} />
      </td>
      <td className={parts.wide}>
        {hasSecondFactor ? (
          <span className={parts.who}>
            <IconShieldCheck size={16} aria-hidden /> {t('secondFactor.on')}
          </span>
        ) : (
          <span className={parts.quiet}>{t('secondFactor.off')}</span>
        )}
      </td>
      <td className={`${parts.wide} ${parts.quiet}`}>
        {lastSeenAt ? <RelativeTime at={lastSeenAt} /> : t('never')}
      </td>
    </tr>
  )
}
