import { Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { awayReasons } from '#contracts/availability.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { say } from '../../../kit/toast.ts'
import { availabilityQuery, useLeave } from './availability-query.ts'
import type { AwayReason } from './availability-query.ts'

/** Away, and what one holds goes back to its queues: said with how many before it happens. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk')
  const { data } = useQuery(availabilityQuery)
  const [reason, setReason] = useState<AwayReason>('done_for_today')
  const leave = useLeave()
  return (
    <ConfirmDialog
      isOpen
      title={t('leave.title')}
      verb={t('leave.confirm')}
      onConfirm={async () => say(t('leave.done', { count: await leave(reason) }))}
      onClose={onClose}
    >
      <p>{t('leave.says', { count: data?.holds ?? 0 })}</p>
      <Radio.Group mt="md" label={t('leave.reason')} value={reason} onChange={setReason}>
        <Stack gap="xs" mt={4}>
          {awayReasons.map((one) => (
            <Radio key={one} value={one} label={t(`availability.reason.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </ConfirmDialog>
  )
}
