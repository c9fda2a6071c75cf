import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mailStatuses } from '#contracts/mails.ts'
import type { MailStatus } from '#contracts/mails.ts'
import { useReader } from '../../../kit/reader.ts'
import { mailStateQuery } from './mail-query.ts'

type Props = { value: MailStatus | undefined; onChoose: (status: string) => void }

/** Each status with how many mails are in it. */
export function StatusFilter({ value, onChoose }: Props) {
  const { t } = useTranslation('admin-mail')
  const { locale } = useReader()
  const counts = useQuery(mailStateQuery).data?.counts
  const counted = (status: MailStatus) =>
    counts ? ` (${new Intl.NumberFormat(locale).format(counts[status])})` : ''
  return (
    <NativeSelect
      aria-label={t('status.label')}
      value={value ?? ''}
      data={[
        { value: '', label: t('status.all') },
        ...mailStatuses.map((status) => ({ value: status, label: t(`status.${status}`) + counted(status) })),
      ]}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  )
}
