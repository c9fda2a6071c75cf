import { TextInput } from '@mantine/core'
import { IconCircleCheck, IconClock } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeEmail } from '#contracts/profile.ts'
import type { Me } from '#contracts/profile.ts'
import { call } from '../../kit/api.ts'
import { PasswordField } from '../../kit/password-field.tsx'
import { meQuery } from '../../kit/session.ts'
import { ProfileForm } from './profile-form.tsx'
import classes from './profile.module.css'
import { Section } from './section.tsx'
import { useWrongPassword } from './use-wrong-password.ts'

/** The address counts when the link that goes there has been opened. */
export function Email({ person }: { person: Me }) {
  const { t } = useTranslation('profile')
  const client = useQueryClient()
  const wrongPassword = useWrongPassword()
  const [times, setTimes] = useState(0)
  return (
    <Section id="email" title={t('email.title')}>
      <p className={classes.fact}>
        <b>{person.email}</b>
        <span className={classes.mark} data-good={person.emailVerified || undefined}>
          {person.emailVerified && <IconCircleCheck size={16} aria-hidden />}
          {t(person.emailVerified ? 'email.verified' : 'email.unverified')}
        </span>
      </p>
      {person.wantedEmail !== null && (
        <output className={classes.notice}>
          <IconClock size={18} aria-hidden /> {t('email.pending', { email: person.wantedEmail })}
        </output>
      )}
      <ProfileForm
        key={times}
        button={t('email.button')}
        fields={['email', 'password']}
        send={async (filled) => {
          const body = { email: filled('email'), password: filled('password') }
          await call(changeEmail, { body }).catch(wrongPassword('password'))
          await client.fetchQuery({ ...meQuery, staleTime: 0 })
          setTimes(times + 1)
        }}
      >
        {(errorAt) => (
          <div className={classes.pairs}>
            <TextInput
              name="email"
              type="email"
              label={t('email.new')}
              autoComplete="email"
              required
              error={errorAt('email')}
            />
            <PasswordField
              name="password"
              label={t('password.current')}
              autoComplete="current-password"
              required
              error={errorAt('password')}
            />
          </div>
        )}
      </ProfileForm>
    </Section>
  )
}
