import { Anchor, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgotPassword } from '#contracts/sign-in.ts'
import { ask } from '../../kit/api.ts'
import { PageTitle } from '../../kit/page-title.tsx'
import { EntryForm } from './entry-form.tsx'
import classes from './entry-form.module.css'
import { Told } from './told.tsx'

export function Forgot() {
  const { t } = useTranslation('sign-in')
  const [isSent, setSent] = useState(false)
  if (isSent) return <Told title={t('forgot.doneTitle')}>{t('forgot.done')}</Told>
  return (
    <>
      <PageTitle size="large">{t('forgot.title')}</PageTitle>
      <p className={classes.says}>{t('forgot.says')}</p>
      <EntryForm
        button={t('forgot.button')}
        fields={['name']}
        send={async (filled) => {
          await ask(forgotPassword, { body: { name: filled('name') } })
          setSent(true)
        }}
      >
        {(errorAt) => (
          <TextInput
            label={t('signIn.name')}
            name="name"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
            required
            error={errorAt('name')}
          />
        )}
      </EntryForm>
      <div className={classes.links}>
        <Anchor component={Link} to="/sign-in">
          {t('back')}
        </Anchor>
      </div>
    </>
  )
}
