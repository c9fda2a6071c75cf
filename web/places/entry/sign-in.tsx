import { Anchor, Button, TextInput } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '#contracts/profile.ts'
import { signIn } from '#contracts/sign-in.ts'
import { ask } from '../../kit/api.ts'
import { useLook } from '../../kit/look.ts'
import { PageTitle } from '../../kit/page-title.tsx'
import { PasswordField } from '../../kit/password-field.tsx'
import { ProblemLine } from '../../kit/problem-line.tsx'
import { meQuery, placesOf } from '../../kit/session.ts'
import { CodeStep } from './code-step.tsx'
import { DemoLogins } from './demo-logins.tsx'
import { EntryForm } from './entry-form.tsx'
import classes from './entry-form.module.css'
import { canUsePasskeys, signInByPasskey } from './passkey.ts'

const SignInHelp = lazy(() =>
  import('./sign-in-help.tsx').then(({ SignInHelp }) => ({ default: SignInHelp })),
)

const signInPage = getRouteApi('/entry/sign-in')

/** Leads where the reader wanted to go, else to the place of his role. */
function useArrive() {
  const router = useRouter()
  const queryClient = useQueryClient()
  const { next } = signInPage.useSearch()
  return async (person: Me) => {
    queryClient.clear()
    queryClient.setQueryData(meQuery.queryKey, person)
    await router.navigate({ href: next ?? placesOf[person.role][0], replace: true })
  }
}

export function SignIn() {
  const { t } = useTranslation('sign-in')
  const { signUpOpen } = useLook()
  const arrive = useArrive()
  const [step, setStep] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [filled, setFilled] = useState({ name: '', password: '' })
  if (step !== null) return <CodeStep step={step} onSignedIn={arrive} onBack={() => setStep(null)} />

  return (
    <>
      <PageTitle size="large">{t('signIn.title')}</PageTitle>
      <EntryForm
        button={t('signIn.button')}
        buttonRef={button}
        fields={[]}
        send={async () => {
          const reply = await ask(signIn, { body: filled })
          if (reply.needsCode) setStep(reply.step)
          else await arrive(reply.user)
        }}
      >
        {(errorAt) => (
          <>
            <TextInput
              label={t('signIn.name')}
              name="username"
              autoComplete="username webauthn"
              autoCapitalize="none"
              autoFocus
              required
              error={errorAt('username')}
              value={filled.name}
              onChange={({ currentTarget }) => setFilled({ ...filled, name: currentTarget.value })}
            />
            <PasswordField
              label={t('password')}
              name="password"
              autoComplete="current-password"
              required
              error={errorAt('password')}
              value={filled.password}
              onChange={({ currentTarget }) => setFilled({ ...filled, password: currentTarget.value })}
            />
          </>
        )}
      </EntryForm>
      {canUsePasskeys() && <PasskeyButton onSignedIn={arrive} />}
      <div className={classes.links}>
        <Anchor component={Link} to="/forgot">
          {t('signIn.forgot')}
        </Anchor>
        {signUpOpen && (
          <Anchor component={Link} to="/sign-up">
            {t('signIn.signUp')}
          </Anchor>
        )}
      </div>
      <Suspense>
        <SignInHelp />
      </Suspense>
      <DemoLogins
        onChoose={(name, password) => {
          setFilled({ name, password })
          button.current?.focus()
        }}
      />
    </>
  )
}

function PasskeyButton({ onSignedIn }: { onSignedIn: (person: Me) => Promise<void> }) {
  const { t } = useTranslation('sign-in')
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const start = () => {
    setBusy(true)
    setError(null)
    signInByPasskey()
      .then((person) => person && onSignedIn(person))
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <div className={classes.or}>
      <Button
        variant="default"
        size="md"
        fullWidth
        loading={isBusy}
        leftSection={<IconKey size={18} aria-hidden />}
        onClick={start}
      >
        {t('signIn.passkey')}
      </Button>
      {error !== null && <ProblemLine error={error} />}
    </div>
  )
}
