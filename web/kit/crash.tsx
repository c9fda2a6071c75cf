import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FailureState } from './failure-state.tsx'
import { EmptyState } from './empty-state.tsx'
import { Problem } from './problem.ts'

/** In the place of a page that threw while it was drawn. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  if (error instanceof Problem) return <FailureState error={error} onTryAgain={reset} />
  const reload = <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
  return <EmptyState title={t('crash.title')} says={t('crash.says')} action={reload} />
}
