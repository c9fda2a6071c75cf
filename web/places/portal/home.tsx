import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../kit/page-title.tsx'

export function PortalHome() {
  const { t } = useTranslation('portal')
  return <PageTitle size="large">{t('title')}</PageTitle>
}
