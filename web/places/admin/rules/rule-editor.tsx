import { Anchor, Button, Switch, Tabs, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { saveRule } from '#contracts/rules.ts'
import type { Rule } from '#contracts/rules.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { StaleNotice } from '../parts/stale-notice.tsx'
import { DryRun } from './dry-run.tsx'
import { isSaid, toSave } from './draft.ts'
import { RemoveRule } from './remove-rule.tsx'
import { RunLog } from './run-log.tsx'
import classes from './rules.module.css'
import { rulesQuery } from './rules-query.ts'
import { Sentence } from './sentence/sentence.tsx'
import { useRuleDraft } from './use-rule-draft.ts'

/** A rule as a sentence, with what it would have done, and what it did, beside. */
export function RuleEditor({ rule }: { rule: Rule }) {
  const { t } = useTranslation('admin-rules')
  const client = useQueryClient()
  const navigate = useNavigate()
  const typed = useRuleDraft(rule)
  const { base, draft, change } = typed
  const isNew = base.version === 0
  const leave = () => void navigate({ to: '/admin/rules', ignoreBlocker: true })
  const copy = () => navigate({ to: '/admin/rules/new', search: { copy: base.id } })
  const form = useForm(async () => {
    typed.setTried()
    if (!isSaid(draft)) return
    const body = { ...toSave(draft), version: base.version }
    const saved = await call(saveRule, { params: { id: base.id }, body }).finally(
      () => void client.invalidateQueries(rulesQuery),
    )
    say(t('saved', { name: saved.name }))
    leave()
  })
  const error = form.errorBeside(['name', ...blanksOf(draft.actions.length)])
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Anchor component={Link} to="/admin/rules">
            {t('back')}
          </Anchor>
        }
      >
        {isNew ? t('add') : base.name}
      </PageTitle>
      <LeaveGuard isDirty={typed.isDirty} />
      <div className={classes.page}>
        <form className={parts.form} noValidate onSubmit={form.submit}>
          {typed.isStale && <StaleNotice onTheirs={typed.takeTheirs} onMine={typed.keepMine} />}
          <section className={parts.panel}>
            <div className={parts.form}>
              <TextInput
                name="name"
                required
                withAsterisk={false}
                maxLength={80}
                label={t('name')}
                placeholder={t('namePlaceholder')}
                value={draft.name}
                error={form.errorAt('name')}
                onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              />
              <Sentence draft={draft} change={change} isTried={typed.isTried} errorAt={form.errorAt} />
              <Switch
                label={t('isOn')}
                description={t('isOnHelp')}
                checked={draft.isOn}
                onChange={({ currentTarget }) => change({ isOn: currentTarget.checked })}
              />
            </div>
          </section>
          {error !== null && <ProblemLine error={error} />}
          <div className={parts.foot}>
            {!isNew && (
              <Button variant="default" onClick={() => void copy()}>
                {t('copy')}
              </Button>
            )}
            <Button type="submit" loading={form.isBusy} disabled={!typed.isDirty && !isNew}>
              {t('save')}
            </Button>
          </div>
          {!isNew && <RemoveRule rule={base} onDone={leave} />}
        </form>
        <aside className={parts.panel}>
          <Tabs defaultValue="try" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="try">{t('try.title')}</Tabs.Tab>
              {!isNew && <Tabs.Tab value="log">{t('log.title')}</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="try">
              <DryRun id={base.id} draft={draft} />
            </Tabs.Panel>
            {!isNew && (
              <Tabs.Panel value="log">
                <RunLog id={base.id} />
              </Tabs.Panel>
            )}
          </Tabs>
        </aside>
      </div>
    </>
  )
}

/** The parts of the sentence at which a refusal stands. */
const blanksOf = (actions: number) => [
  'when',
  'when.amount',
  'condition',
  ...Array.from({ length: actions }, (_, at) => `actions.${at}`),
]
