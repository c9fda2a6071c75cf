import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../kit/page-title.tsx'

export function AdminHome() {
  const { t } = useTranslation('admin')
  return <PageTitle size="large">{t('title')}</PageTitle>
}
