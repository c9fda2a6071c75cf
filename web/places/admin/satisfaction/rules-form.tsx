import { Button, NumberInput, Switch } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CHANGE_DAYS, LOW_STARS, QUESTION_LIMIT, saveSatisfactionRules } from '#contracts/satisfaction.ts'
import type { SatisfactionRules } from '#contracts/satisfaction.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import { LocalizedInput } from '../parts/localized-input.tsx'
import { isSaid } from '../parts/localized.ts'
import parts from '../parts/parts.module.css'
import { rulesQuery } from './rules-query.ts'
import { QuestionPreview } from './question-preview.tsx'

/** Key by key: what comes from the database has its keys in an order of its own. */
const toKeep = ({ isAsked, question: { en, bg, ru }, days }: SatisfactionRules): SatisfactionRules => ({
  isAsked,
  question: { en, bg, ru },
  days,
})

export function RulesForm({ rules }: { rules: SatisfactionRules }) {
  const { t } = useTranslation('admin-satisfaction')
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => toKeep(rules))
  const isDirty = JSON.stringify(draft) !== JSON.stringify(toKeep(rules))
  const form = useForm(async () => {
    client.setQueryData(rulesQuery.queryKey, await call(saveSatisfactionRules, { body: draft }))
    say(t('saved'))
  })
  const error = form.errorBeside([])
  return (
    <form
      className={`${parts.panel} ${parts.form}`}
      noValidate
      onSubmit={form.submit}
      aria-label={t('title')}
    >
      <LeaveGuard isDirty={isDirty} />
      <Switch
        label={t('asked')}
        description={t('askedHelp')}
        checked={draft.isAsked}
        onChange={({ currentTarget }) => setDraft({ ...draft, isAsked: currentTarget.checked })}
      />
      {draft.isAsked && (
        <>
          <LocalizedInput
            label={t('question')}
            description={t('questionHelp')}
            limit={QUESTION_LIMIT}
            value={draft.question}
            isMarked
            onChange={(question) => setDraft({ ...draft, question })}
          />
          <QuestionPreview question={draft.question} />
          <NumberInput
            label={t('days')}
            description={t('daysHelp', { count: CHANGE_DAYS })}
            min={1}
            max={90}
            maw={420}
            allowDecimal={false}
            allowNegative={false}
            value={draft.days}
            onChange={(value) => setDraft({ ...draft, days: Number(value) || 1 })}
          />
          <p className={parts.help}>{t('low', { count: LOW_STARS })}</p>
        </>
      )}
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button type="submit" loading={form.isBusy} disabled={!isDirty || !isSaid(draft.question)}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
