import { Anchor, Switch } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { saveSignInRules } from '#contracts/people.ts'
import { call } from '../../../kit/api.ts'
import { Problem } from '../../../kit/problem.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import parts from '../parts/parts.module.css'
import { rulesQuery } from './people-query.ts'

/** Refused to an admin who has none himself: he would shut himself out. */
export function SecondFactorRule() {
  const { t } = useTranslation('admin-people')
  const client = useQueryClient()
  const { data } = useQuery(rulesQuery)
  const save = useMutation({
    mutationFn: (staffNeedSecondFactor: boolean) =>
      call(saveSignInRules, { body: { staffNeedSecondFactor } }),
    onSuccess: (rules) => client.setQueryData(rulesQuery.queryKey, rules),
  })
  if (!data) return null
  const needsOwn = save.error instanceof Problem && save.error.code === 'second_factor_needed'
  return (
    <section className={parts.section} aria-labelledby="sign-in-rule">
      <h2 id="sign-in-rule">{t('rule.title')}</h2>
      <Switch
        label={t('rule.label')}
        description={t('rule.says')}
        checked={save.isPending ? save.variables : data.staffNeedSecondFactor}
        onChange={({ currentTarget }) => save.mutate(currentTarget.checked)}
      />
      {save.error && !needsOwn && <ProblemLine error={save.error} />}
      {needsOwn && (
        <div className={parts.notice} role="alert">
          <p>{t('rule.ownFirst')}</p>
          <Anchor component={Link} to="/profile">
            {t('rule.toProfile')}
          </Anchor>
        </div>
      )}
    </section>
  )
}
