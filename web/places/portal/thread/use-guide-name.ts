import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { lookIn } from '#contracts/look-in.ts'
import { useReader } from '../../../kit/reader.ts'
import { inboxQuery } from '../chat/chat-query.ts'

/** How the guide is called in the portal; asked for where it has said something. */
export function useGuideName(isSpeaking: boolean): string {
  const { t } = useTranslation('portal-ticket')
  const { locale } = useReader()
  const { data } = useQuery({ ...inboxQuery, enabled: isSpeaking })
  return (data && lookIn(data.look, locale).guide) || t('thread.guide')
}
