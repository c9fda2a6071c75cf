import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../kit/empty-state.tsx'
import { PageTitle } from '../kit/page-title.tsx'
import { CONTENT } from '../kit/skip-link.tsx'

export function NotFound() {
  const { t } = useTranslation()
  const back = (
    <Button component={Link} to="/">
      {t('notFound.back')}
    </Button>
  )
  return (
    <main id={CONTENT} tabIndex={-1}>
      <EmptyState
        title={<PageTitle>{t('notFound.title')}</PageTitle>}
        says={t('notFound.says')}
        action={back}
      />
    </main>
  )
}
