import { useTranslation } from 'react-i18next'

/** Said to those who listen; those who look see a skeleton or, for a moment, nothing. */
export function Loading() {
  const { t } = useTranslation()
  return <output className="unseen">{t('loading')}</output>
}
