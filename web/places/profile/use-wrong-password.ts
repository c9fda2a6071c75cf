import { useTranslation } from 'react-i18next'
import { Problem } from '../../kit/problem.ts'

/** The one name for a refused sign-in says too much here: only the password can be wrong. */
export function useWrongPassword() {
  const { t } = useTranslation('profile')
  return (field: string) =>
    (error: unknown): never => {
      if (!(error instanceof Problem) || error.code !== 'wrong_sign_in') throw error
      throw new Problem({ code: error.code, status: error.status, title: t('password.wrong'), field })
    }
}
