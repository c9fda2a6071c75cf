import { useTranslation } from 'react-i18next'
import { Problem } from './problem.ts'

export type ProblemWords = { title: string; remedy: string | undefined; code: string }

/** Words for anything that was thrown. The server worded its own refusals already. */
export function useProblemWords() {
  const { t } = useTranslation()
  return (error: unknown): ProblemWords => {
    if (!(error instanceof Problem))
      return { title: t('problem.unknown'), remedy: undefined, code: 'unknown' }
    const { code, message, remedy } = error
    if (code === 'offline') return { title: t('problem.offline'), remedy: t('problem.offlineRemedy'), code }
    if (code === 'unreadable')
      return { title: t('problem.unreadable'), remedy: t('problem.unreadableRemedy'), code }
    return { title: message, remedy, code }
  }
}
