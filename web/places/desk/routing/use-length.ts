import { useTranslation } from 'react-i18next'
import { useReader } from '../../../kit/reader.ts'
import { lengthOf } from '../../../kit/lengths.ts'

const MINUTE = 60_000

/** "12 min", "3 hrs", or that it is less than a minute. */
export function useLength() {
  const { t } = useTranslation('desk-routing')
  const { locale } = useReader()
  return (milliseconds: number): string =>
    milliseconds < MINUTE ? t('lessThanMinute') : lengthOf(milliseconds, locale)
}
