import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveReturnRules } from '#contracts/return-rules.ts'
import type { ReturnRules } from '#contracts/return-rules.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { returnRulesQuery } from './return-rules-query.ts'

export function ReturnDays({ rules }: { rules: ReturnRules }) {
  const { t } = useTranslation('admin-catalog')
  const client = useQueryClient()
  const [days, setDays] = useState(String(rules.days))
  const isDirty = days !== String(rules.days)
  const form = useForm(async () => {
    const saved = await call(saveReturnRules, { body: { days: Number(days) } })
    client.setQueryData(returnRulesQuery.queryKey, saved)
    say(t('returns.saved', { count: saved.days }))
  })
  const error = form.errorBeside(['days'])
  return (
    <form className={parts.panel} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={isDirty} />
      <TextInput
        required
        name="days"
        inputMode="numeric"
        label={t('returns.days')}
        description={t('returns.daysHelp')}
        value={days}
        maxLength={4}
        styles={{ input: { maxWidth: 120 } }}
        error={form.errorAt('days')}
        onChange={({ currentTarget }) => setDays(currentTarget.value)}
      />
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button type="submit" loading={form.isBusy} disabled={!isDirty}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
