import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeRole } from '#contracts/people.ts'
import type { PersonRecord } from '#contracts/people.ts'
import { staff } from '#contracts/roles.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import parts from '../parts/parts.module.css'
import { usePersonChange } from './use-person-change.ts'

type StaffRole = (typeof staff)[number]

/** Another role ends all sessions, so it asks first. */
export function PersonRole({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('admin-people')
  const [wanted, setWanted] = useState<StaffRole | null>(null)
  const { id, name, role, version, abilities } = person
  const change = usePersonChange(
    (to: StaffRole) => call(changeRole, { params: { id }, body: { version, role: to } }),
    t('roleChanged', { name }),
  )
  return (
    <section className={parts.section}>
      <h3>{t('role.label')}</h3>
      <NativeSelect
        aria-label={t('role.label')}
        value={role}
        disabled={!abilities.changeRole}
        description={t(abilities.changeRole ? 'roleHelp' : 'roleFixed')}
        data={staff.map((one) => ({ value: one, label: t(`role.${one}`) }))}
        onChange={({ currentTarget }) =>
          setWanted(staff.find((one) => one === currentTarget.value && one !== role) ?? null)
        }
      />
      <ConfirmDialog
        isOpen={wanted !== null}
        title={t('roleAsk.title', { name })}
        verb={t('roleAsk.verb')}
        onConfirm={() => (wanted ? change.mutateAsync(wanted) : undefined)}
        onClose={() => setWanted(null)}
      >
        {t('roleAsk.says', { from: t(`role.${role}`), to: t(`role.${wanted ?? role}`) })}
      </ConfirmDialog>
    </section>
  )
}
