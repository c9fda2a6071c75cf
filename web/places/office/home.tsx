import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../kit/page-title.tsx'

export function OfficeHome() {
  const { t } = useTranslation('office')
  return <PageTitle size="large">{t('title')}</PageTitle>
}
