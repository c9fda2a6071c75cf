import { useTranslation } from 'react-i18next'
import { deviceOf } from './device.ts'

/** "Firefox on Linux", as far as the browser says it. */
export function useDeviceName(userAgent: string): string {
  const { t } = useTranslation('profile')
  const { browser, system } = deviceOf(userAgent)
  if (browser && system) return t('sessions.device', { browser, system })
  return browser ?? system ?? t('sessions.unknown')
}
