import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../kit/page-title.tsx'

const page = (key: 'signIn' | 'signUp' | 'forgot' | 'reset' | 'firstRun' | 'profile') =>
  function EntryPage() {
    const { t } = useTranslation('sign-in')
    return <PageTitle size="large">{t(`${key}.title`)}</PageTitle>
  }

export const SignIn = page('signIn')
export const SignUp = page('signUp')
export const Forgot = page('forgot')
export const Reset = page('reset')
export const FirstRun = page('firstRun')
export const Profile = page('profile')
