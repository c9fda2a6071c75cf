import { NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useQueues, useStaff, worded } from '../../../kit/vocabulary.ts'
import { hoursQuery } from '../hours/hours-query.ts'
import parts from '../parts/parts.module.css'
import type { PartProps } from './draft.ts'
import { offered } from './kinds-select.tsx'

/** What happens to that which nobody takes, and by which hours time counts. */
export function WaitingPart({ id, draft, change, fallbackError }: WaitingPartProps) {
  const { t } = useTranslation('admin-queues')
  const [queues, staff] = [useQueues(), useStaff()]
  const hours = useQuery(hoursQuery).data?.items ?? []
  const usual = hours.find(({ isDefault }) => isDefault)
  const leads = staff.map((one) => ({ value: one.id, label: one.name }))
  const gone = queues.find((one) => one.id === id)?.lead
  if (gone && !staff.some((one) => one.id === gone.id)) {
    leads.push({ value: gone.id, label: t('waiting.hasLeft', { name: gone.name }) })
  }
  const others = queues.filter((one) => one.id !== id)
  const minutes = { min: 1, max: 10_080, clampBehavior: 'strict', allowDecimal: false } as const
  return (
    <section className={parts.section}>
      <h3>{t('waiting.title')}</h3>
      <div className={parts.pair}>
        <Select
          label={t('waiting.lead')}
          placeholder={t('waiting.noLead')}
          searchable
          clearable
          data={leads}
          value={draft.leadId}
          onChange={(leadId) => change({ leadId })}
        />
        <NumberInput
          label={t('waiting.leadMinutes')}
          {...minutes}
          disabled={draft.leadId === null}
          value={draft.leadMinutes}
          onChange={(value) => change({ leadMinutes: Number(value) || 1 })}
        />
        <Select
          label={t('waiting.fallback')}
          placeholder={t('waiting.noFallback')}
          clearable
          error={fallbackError}
          data={offered(others, draft.fallbackId ? [draft.fallbackId] : [])}
          value={draft.fallbackId}
          onChange={(fallbackId) => change({ fallbackId })}
        />
        <NumberInput
          label={t('waiting.fallbackMinutes')}
          {...minutes}
          disabled={draft.fallbackId === null}
          value={draft.fallbackMinutes}
          onChange={(value) => change({ fallbackMinutes: Number(value) || 1 })}
        />
      </div>
      <Select
        label={t('waiting.hours')}
        description={t('waiting.hoursHelp')}
        placeholder={usual ? t('waiting.usualHours', { name: worded(usual.name) }) : ''}
        clearable
        data={offered(hours, draft.hoursId ? [draft.hoursId] : [])}
        value={draft.hoursId}
        onChange={(hoursId) => change({ hoursId })}
      />
    </section>
  )
}

type WaitingPartProps = PartProps & { id: string; fallbackError: string | undefined }
