import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { auditActions } from '#contracts/system.ts'
import type { AuditAction, AuditLine } from '#contracts/system.ts'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import parts from '../parts/parts.module.css'

const settings = ['look', 'languages', 'logo', 'sign_in_rules', 'returns', 'satisfaction'] as const
const known: readonly AuditAction[] = Object.values(auditActions).flat()

export function AuditRow({ line: { at, actor, address, action, subject, data } }: { line: AuditLine }) {
  const { t } = useTranslation('admin')
  const named = known.find((one) => one === action)
  const { reaction, error, key } = data
  const setting = settings.find((one) => one === key)
  return (
    <tr>
      <td>
        <span className={parts.two}>
          <span>
            {named ? t(`auditPage.actions.${named}`) : <span className={parts.code}>{action}</span>}
            {(subject ?? setting) && ' · '}
            {setting && t(`auditPage.settings.${setting}`)}
            {subject && <Subject subject={subject} />}
          </span>
          {typeof error === 'string' && (
            <span className={parts.second}>
              <span className={parts.code}>{String(reaction)}</span> {error}
            </span>
          )}
        </span>
      </td>
      <td>{actor?.name ?? <span className={parts.quiet}>{t('auditPage.nobody')}</span>}</td>
      <td className={`${parts.wide} ${parts.quiet} figures`}>{address}</td>
      <td className={parts.quiet}>
        <RelativeTime at={at} />
      </td>
    </tr>
  )
}

function Subject({ subject: { id, kind, name } }: { subject: NonNullable<AuditLine['subject']> }) {
  if (kind === 'person' && name !== null)
    return (
      <Anchor component={Link} to={`/admin/people/${id}`} underline="always">
        {name}
      </Anchor>
    )
  if (kind === 'ticket' && name !== null)
    return (
      <Anchor component={Link} to={`/desk/t/${name}`} underline="always">
        #{name}
      </Anchor>
    )
  return name ?? <span className={parts.code}>{id}</span>
}
