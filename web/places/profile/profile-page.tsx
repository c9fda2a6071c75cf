import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Logo } from '../../kit/logo.tsx'
import { useLook } from '../../kit/look.ts'
import { PageTitle } from '../../kit/page-title.tsx'
import { usePlace } from '../../kit/place.ts'
import { useMe } from '../../kit/session.ts'
import { CONTENT } from '../../kit/skip-link.tsx'
import { AccountMenu } from '../account-menu.tsx'
import { AboutMe } from './about-me.tsx'
import { ApiKeys } from './api-keys/api-keys.tsx'
import { Choices } from './choices/choices.tsx'
import { Email } from './email.tsx'
import { Passkeys } from './passkeys/passkeys.tsx'
import { Password } from './password.tsx'
import classes from './profile.module.css'
import { ProofProvider } from './proof-provider.tsx'
import { SecondFactor } from './second-factor/second-factor.tsx'
import { Sessions } from './sessions/sessions.tsx'

const sections = [
  'aboutMe',
  'notifications',
  'email',
  'password',
  'secondFactor',
  'passkeys',
  'sessions',
  'apiKeys',
] as const

/** Everything that a person looks after himself. */
export function ProfilePage() {
  const { t } = useTranslation('profile')
  const { name } = useLook()
  const person = useMe()
  usePlace('portal')
  if (!person) return null
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <Link to="/" className={classes.brand}>
          <Logo size={22} />
          {name}
        </Link>
        <AccountMenu />
      </header>
      <nav className={classes.nav} aria-label={t('sections')}>
        <Link to="/" className={classes.back}>
          <IconChevronLeft size={18} aria-hidden />
          {t('back')}
        </Link>
        {sections.map((section) => (
          <a key={section} href={`#${section}`}>
            {t(`${section}.title`)}
          </a>
        ))}
      </nav>
      <main id={CONTENT} tabIndex={-1} className={classes.main}>
        <PageTitle size="large">{t('title')}</PageTitle>
        {person.needsSecondFactor && <p className={classes.notice}>{t('needsSecondFactor')}</p>}
        <ProofProvider>
          <AboutMe person={person} />
          <Choices />
          <Email person={person} />
          <Password person={person} />
          <SecondFactor person={person} />
          <Passkeys />
          <Sessions />
          <ApiKeys />
        </ProofProvider>
      </main>
    </div>
  )
}
