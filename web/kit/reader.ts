import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { remembered } from './memory.ts'
import type { Reader } from './moments.ts'

const isZone = (value: string): value is string => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}

/** In which language and time zone dates and numbers are written: the profile's zone, else the browser's. */
export function useReader(): Reader {
  const { i18n } = useTranslation()
  const locale = i18n.language === 'en' ? 'en-GB' : i18n.language
  return useMemo(() => ({ locale, timeZone: remembered('time-zone', isZone) }), [locale])
}
