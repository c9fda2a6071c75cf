import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { confirmEmail } from '#contracts/sign-in.ts'
import { ask } from '../../kit/api.ts'
import { Loading } from '../../kit/loading.tsx'
import { useProblemWords } from '../../kit/problem-words.ts'
import { linkSecret } from './link-secret.ts'
import { Told } from './told.tsx'

/** The link was opened; the page itself confirms, by POST, since mail programs open links by GET. */
export function ConfirmEmail() {
  const { t } = useTranslation('sign-in')
  const wordsOf = useProblemWords()
  const [token] = useState(linkSecret)
  const { isPending, error } = useQuery({
    queryKey: ['confirm-email', token],
    queryFn: () => ask(confirmEmail, { body: { token } }),
    retry: false,
    gcTime: 0,
  })
  if (isPending) return <Loading />
  if (error) {
    const { title, remedy } = wordsOf(error)
    return <Told title={t('confirm.failedTitle')}>{`${title} ${remedy ?? ''}`}</Told>
  }
  return <Told title={t('confirm.title')}>{t('confirm.done')}</Told>
}
