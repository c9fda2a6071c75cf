import { Button, NativeSelect, Radio, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addAgent } from '#contracts/people.ts'
import { STAFF_PASSWORD_LEAST } from '#contracts/person-fields.ts'
import { locales, staff } from '#contracts/roles.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { spoken } from '../../../kit/language.ts'
import { PasswordField } from '../../../kit/password-field.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { mailStateQuery } from '../mail/mail-query.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { SidePanel } from '../parts/side-panel.tsx'
import { peopleKey, personQuery } from './people-query.ts'
import { PersonInputs, personFields, readPerson } from './person-inputs.tsx'
import { useClose } from './use-close.ts'

export function NewPerson() {
  const { t } = useTranslation(['admin-people', 'common'])
  const client = useQueryClient()
  const { close, saved } = useClose()
  const [isDirty, setDirty] = useState(false)
  const isKept = useQuery(mailStateQuery).data?.smtpIsSet === false
  const [entry, setEntry] = useState<'invitation' | 'password'>('invitation')
  const form = useForm(async (filled) => {
    const role = staff.find((one) => one === filled('role')) ?? 'agent'
    const locale = locales.find((one) => one === filled('locale')) ?? spoken()
    const sent = entry === 'password' ? { password: filled('password') } : { invite: true as const }
    const person = await call(addAgent, { body: { ...readPerson(filled), role, locale, ...sent } })
    client.setQueryData(personQuery(person.id).queryKey, person)
    void client.invalidateQueries({ queryKey: peopleKey })
    say(t(entry === 'password' ? 'added' : isKept ? 'addedKept' : 'addedInvited', { name: person.name }))
    saved(person.id)
  })
  const error = form.errorBeside([...personFields, 'password'])

  return (
    <SidePanel title={t('add')} onClose={close}>
      <LeaveGuard isDirty={isDirty} />
      <form className={parts.form} noValidate onSubmit={form.submit} onChange={() => setDirty(true)}>
        <PersonInputs errorAt={form.errorAt} />
        <div className={parts.pair}>
          <NativeSelect
            name="role"
            label={t('role.label')}
            data={staff.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          />
          <NativeSelect
            name="locale"
            label={t('language')}
            defaultValue={spoken()}
            data={locales.map((locale) => ({ value: locale, label: t(`common:language.${locale}`) }))}
          />
        </div>
        <Radio.Group
          label={t('entry.label')}
          value={entry}
          onChange={(value) => setEntry(value === 'password' ? 'password' : 'invitation')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="invitation" label={t(isKept ? 'entry.invitationKept' : 'entry.invitation')} />
            <Radio value="password" label={t('entry.password')} />
          </Stack>
        </Radio.Group>
        {entry === 'password' && (
          <PasswordField
            name="password"
            label={t('password')}
            description={t('passwordHelp', { count: STAFF_PASSWORD_LEAST })}
            autoComplete="new-password"
            required
            error={form.errorAt('password')}
          />
        )}
        {error !== null && <ProblemLine error={error} />}
        <div className={parts.foot}>
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy}>
            {t(entry === 'password' ? 'addNow' : 'addInvite')}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}
