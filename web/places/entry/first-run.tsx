import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { STAFF_PASSWORD_LEAST } from '#contracts/person-fields.ts'
import { firstRun, firstRunState } from '#contracts/sign-in.ts'
import { ask } from '../../kit/api.ts'
import { spoken } from '../../kit/language.ts'
import { PageTitle } from '../../kit/page-title.tsx'
import { PasswordField } from '../../kit/password-field.tsx'
import { EntryForm } from './entry-form.tsx'
import classes from './entry-form.module.css'
import { Told } from './told.tsx'

const fields = ['code', 'name', 'email', 'password'] as const

/** The first admin, by the code that only who reads the server's log can know. */
export function FirstRun() {
  const { t } = useTranslation('sign-in')
  const [isDone, setDone] = useState(false)
  const { data } = useQuery({ queryKey: ['first-run'], queryFn: () => ask(firstRunState) })
  if (isDone) return <Told title={t('firstRun.doneTitle')}>{t('firstRun.done')}</Told>
  if (data && !data.waits) return <Told title={t('firstRun.title')}>{t('firstRun.over')}</Told>
  return (
    <>
      <PageTitle size="large">{t('firstRun.title')}</PageTitle>
      <p className={classes.says}>{t('firstRun.says')}</p>
      <EntryForm
        button={t('firstRun.button')}
        fields={fields}
        send={async (filled) => {
          const [code, name, email, password] = fields.map(filled) as [string, string, string, string]
          const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
          await ask(firstRun, { body: { code, name, email, password, locale: spoken(), timeZone } })
          setDone(true)
        }}
      >
        {(errorAt) => (
          <>
            <TextInput
              label={t('firstRun.code')}
              name="code"
              autoComplete="off"
              autoCapitalize="none"
              autoFocus
              required
              error={errorAt('code')}
            />
            <TextInput label={t('name')} name="name" autoComplete="name" required error={errorAt('name')} />
            <TextInput
              label={t('email')}
              name="email"
              type="email"
              autoComplete="email"
              required
              error={errorAt('email')}
            />
            <PasswordField
              label={t('password')}
              description={t('passwordHelp', { count: STAFF_PASSWORD_LEAST })}
              name="password"
              autoComplete="new-password"
              required
              error={errorAt('password')}
            />
          </>
        )}
      </EntryForm>
    </>
  )
}
