import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../kit/look.ts'
import classes from './entry-form.module.css'

const questions = ['name', 'forgot', 'noMail', 'code', 'passkey'] as const

/** What people ask before the form, each with its answer and the way on. */
export function SignInHelp() {
  const { t } = useTranslation('sign-in-help')
  const { signUpOpen } = useLook()
  return (
    <details className={classes.help}>
      <summary>{t('title')}</summary>
      {questions.map((question) => (
        <details key={question} name="sign-in-help">
          <summary>{t(`${question}.asks`)}</summary>
          <p>{t(`${question}.says`)}</p>
          {(question === 'forgot' || question === 'noMail') && (
            <Anchor component={Link} to="/forgot">
              {t('sendLink')}
            </Anchor>
          )}
        </details>
      ))}
      {signUpOpen && (
        <details name="sign-in-help">
          <summary>{t('account.asks')}</summary>
          <p>{t('account.says')}</p>
          <Anchor component={Link} to="/sign-up">
            {t('signUp')}
          </Anchor>
        </details>
      )}
      <Anchor href="/help">{t('articles')}</Anchor>
    </details>
  )
}
