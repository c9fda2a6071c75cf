import { Anchor, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Me } from '#contracts/profile.ts'
import { signInWithCode } from '#contracts/sign-in.ts'
import { ask } from '../../kit/api.ts'
import { PageTitle } from '../../kit/page-title.tsx'
import { EntryForm } from './entry-form.tsx'
import classes from './entry-form.module.css'

type Props = { step: string; onSignedIn: (person: Me) => Promise<void>; onBack: () => void }

/** The second factor: a code of the app, or a recovery code. */
export function CodeStep({ step, onSignedIn, onBack }: Props) {
  const { t } = useTranslation('sign-in')
  return (
    <>
      <PageTitle key="code" size="large">
        {t('code.title')}
      </PageTitle>
      <p className={classes.says}>{t('code.says')}</p>
      <EntryForm
        button={t('signIn.button')}
        fields={['code']}
        send={async (filled) => {
          const { user } = await ask(signInWithCode, { body: { step, code: filled('code') } })
          await onSignedIn(user)
        }}
      >
        {(errorAt) => (
          <TextInput
            label={t('code.label')}
            name="code"
            autoComplete="one-time-code"
            inputMode="text"
            autoFocus
            required
            error={errorAt('code')}
          />
        )}
      </EntryForm>
      <div className={classes.links}>
        <Anchor component="button" type="button" onClick={onBack}>
          {t('back')}
        </Anchor>
      </div>
    </>
  )
}
