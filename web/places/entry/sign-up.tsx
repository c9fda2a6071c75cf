import { Anchor, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CUSTOMER_PASSWORD_LEAST } from '#contracts/person-fields.ts'
import { signUp } from '#contracts/sign-in.ts'
import { ask } from '../../kit/api.ts'
import { spoken } from '../../kit/language.ts'
import { useLook } from '../../kit/look.ts'
import { PageTitle } from '../../kit/page-title.tsx'
import { PasswordField } from '../../kit/password-field.tsx'
import { EntryForm } from './entry-form.tsx'
import classes from './entry-form.module.css'
import { Told } from './told.tsx'

const fields = ['name', 'email', 'mobile', 'password'] as const

export function SignUp() {
  const { t } = useTranslation('sign-in')
  const { signUpOpen } = useLook()
  const [email, setEmail] = useState<string | null>(null)
  if (!signUpOpen) return <Told title={t('signUp.title')}>{t('signUp.closed')}</Told>
  if (email !== null) return <Told title={t('signUp.doneTitle')}>{t('signUp.done', { email })}</Told>
  return (
    <>
      <PageTitle size="large">{t('signUp.title')}</PageTitle>
      <EntryForm
        button={t('signUp.button')}
        fields={fields}
        send={async (filled) => {
          const [name, address, mobile, password] = fields.map(filled) as [string, string, string, string]
          const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
          await ask(signUp, { body: { name, email: address, mobile, password, locale: spoken(), timeZone } })
          setEmail(address)
        }}
      >
        {(errorAt) => (
          <>
            <TextInput
              label={t('name')}
              name="name"
              autoComplete="name"
              autoFocus
              required
              error={errorAt('name')}
            />
            <TextInput
              label={t('email')}
              name="email"
              type="email"
              autoComplete="email"
              required
              error={errorAt('email')}
            />
            <TextInput
              label={t('mobile')}
              description={t('mobileHelp')}
              name="mobile"
              type="tel"
              autoComplete="tel"
              required
              error={errorAt('mobile')}
            />
            <PasswordField
              label={t('password')}
              description={t('passwordHelp', { count: CUSTOMER_PASSWORD_LEAST })}
              name="password"
              autoComplete="new-password"
              required
              error={errorAt('password')}
            />
          </>
        )}
      </EntryForm>
      <div className={classes.links}>
        <Anchor component={Link} to="/sign-in">
          {t('signUp.haveOne')}
        </Anchor>
      </div>
    </>
  )
}
