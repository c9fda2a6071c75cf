import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CUSTOMER_PASSWORD_LEAST, STAFF_PASSWORD_LEAST } from '#contracts/person-fields.ts'
import { changePassword } from '#contracts/profile.ts'
import type { Me } from '#contracts/profile.ts'
import { isStaff } from '#contracts/roles.ts'
import { call } from '../../kit/api.ts'
import { PasswordField } from '../../kit/password-field.tsx'
import { say } from '../../kit/toast.ts'
import { ProfileForm } from './profile-form.tsx'
import classes from './profile.module.css'
import { Section } from './section.tsx'
import { sessionsQuery } from './sessions/sessions-query.ts'
import { useWrongPassword } from './use-wrong-password.ts'

export function Password({ person }: { person: Me }) {
  const { t } = useTranslation('profile')
  const client = useQueryClient()
  const wrongPassword = useWrongPassword()
  const [times, setTimes] = useState(0)
  const count = isStaff(person.role) ? STAFF_PASSWORD_LEAST : CUSTOMER_PASSWORD_LEAST
  return (
    <Section id="password" title={t('password.title')} says={t('password.says')}>
      <ProfileForm
        key={times}
        button={t('password.button')}
        fields={['current', 'password']}
        send={async (filled) => {
          const body = { current: filled('current'), password: filled('password') }
          await call(changePassword, { body }).catch(wrongPassword('current'))
          void client.invalidateQueries({ queryKey: sessionsQuery.queryKey })
          say(t('password.changed'))
          setTimes(times + 1)
        }}
      >
        {(errorAt) => (
          <div className={classes.pairs}>
            <input type="text" name="username" autoComplete="username" value={person.email} readOnly hidden />
            <PasswordField
              name="current"
              label={t('password.current')}
              autoComplete="current-password"
              required
              error={errorAt('current')}
            />
            <PasswordField
              name="password"
              label={t('password.new')}
              description={t('password.help', { count })}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              autoComplete="new-password"
              required
              error={errorAt('password')}
            />
          </div>
        )}
      </ProfileForm>
    </Section>
  )
}
