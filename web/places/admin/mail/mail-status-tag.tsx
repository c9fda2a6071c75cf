import { useTranslation } from 'react-i18next'
import type { MailStatus } from '#contracts/mails.ts'
import { Tag } from '../parts/tag.tsx'

const tones = { waiting: 'info', kept: 'plain', sent: 'good', failed: 'bad' } as const

export function MailStatusTag({ status }: { status: MailStatus }) {
  const { t } = useTranslation('admin-mail')
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>
}
