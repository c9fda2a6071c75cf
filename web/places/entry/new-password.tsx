import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptInvitation, resetPassword } from '#contracts/sign-in.ts'
import { ask } from '../../kit/api.ts'
import { PageTitle } from '../../kit/page-title.tsx'
import { PasswordField } from '../../kit/password-field.tsx'
import { EntryForm } from './entry-form.tsx'
import classes from './entry-form.module.css'
import { useLinkSecret } from './link-secret.ts'
import { Told } from './told.tsx'

export const Reset = () => <NewPassword reason="reset" />
export const Invitation = () => <NewPassword reason="invitation" />

const endpoints = { reset: resetPassword, invitation: acceptInvitation }

/** A password by the link of a mail: forgotten, or the first one of somebody who was invited. */
function NewPassword({ reason }: { reason: keyof typeof endpoints }) {
  const { t } = useTranslation('sign-in')
  const [isDone, setDone] = useState(false)
  const token = useLinkSecret()
  if (isDone) return <Told title={t(`${reason}.doneTitle`)}>{t(`${reason}.done`)}</Told>
  if (token === '') return <Told title={t(`${reason}.title`)}>{t('noLink')}</Told>
  return (
    <>
      <PageTitle size="large">{t(`${reason}.title`)}</PageTitle>
      <p className={classes.says}>{t(`${reason}.says`)}</p>
      <EntryForm
        button={t(`${reason}.button`)}
        fields={['password']}
        send={async (filled) => {
          await ask(endpoints[reason], { body: { token, password: filled('password') } })
          setDone(true)
        }}
      >
        {(errorAt) => (
          <PasswordField
            label={t('newPassword')}
            name="password"
            autoComplete="new-password"
            autoFocus
            required
            error={errorAt('password')}
          />
        )}
      </EntryForm>
      <div className={classes.links}>
        <Anchor component={Link} to="/forgot">
          {t('askNewLink')}
        </Anchor>
      </div>
    </>
  )
}
