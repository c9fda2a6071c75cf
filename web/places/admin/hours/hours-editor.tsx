import { Anchor, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveHours, type Hours } from '#contracts/hours.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { worded } from '../../../kit/vocabulary.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { StaleNotice } from '../parts/stale-notice.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { draftOf, faultOf, hoursFrom } from './draft.ts'
import { HoursParts } from './hours-parts.tsx'
import { hoursQuery } from './hours-query.ts'
import { HoursUse } from './hours-use.tsx'
import classes from './hours.module.css'
import { OpenNow } from './open-now.tsx'
import { WeekPicture } from './week-picture.tsx'

/** Working hours, with the week that comes of them and whether it is open now beside. */
export function HoursEditor({ hours }: { hours: Hours }) {
  const { t } = useTranslation('admin-time')
  const client = useQueryClient()
  const navigate = useNavigate()
  const typed = useDraft(hours, draftOf, (draft) => JSON.stringify(hoursFrom(draft)))
  const { base, draft, isDirty } = typed
  const [isTried, setTried] = useState(false)
  const fault = faultOf(draft)
  const leave = () => navigate({ to: '/admin/hours', ignoreBlocker: true })
  const refresh = () => client.invalidateQueries(hoursQuery)
  const form = useForm(async () => {
    setTried(true)
    if (fault) return
    const body = { ...hoursFrom(draft), version: base.version }
    const saved = await call(saveHours, { params: { id: base.id }, body }).finally(() => void refresh())
    // First away from here: until then the page thinks that something is unsaved.
    await leave()
    say(t('saved', { name: worded(saved.name) }))
  })
  const change = async (work: Promise<Hours>) => {
    typed.setBase(await work)
    await refresh()
  }
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Anchor component={Link} to="/admin/hours">
            {t('hours.back')}
          </Anchor>
        }
      >
        {base.version === 0 ? t('hours.add') : worded(base.name)}
      </PageTitle>
      <LeaveGuard isDirty={isDirty} />
      <div className={classes.page}>
        <form className={parts.form} noValidate onSubmit={form.submit}>
          {typed.isStale && <StaleNotice onTheirs={typed.takeTheirs} onMine={typed.keepMine} />}
          <HoursParts draft={draft} isTried={isTried} change={typed.change} />
          {isTried && fault && (
            <p className={parts.notice} role="alert">
              {t(`hours.fault.${fault}`)}
            </p>
          )}
          {form.errorBeside([]) !== null && <ProblemLine error={form.errorBeside([])} />}
          <div className={parts.foot}>
            <Button type="submit" loading={form.isBusy} disabled={!isDirty}>
              {t('save')}
            </Button>
          </div>
          {base.version > 0 && !base.isDefault && <HoursUse hours={base} onChange={change} />}
        </form>
        <aside className={parts.panel} aria-label={t('hours.preview')}>
          <h2>{t('hours.preview')}</h2>
          <WeekPicture hours={hoursFrom(draft)} />
          <OpenNow hours={hoursFrom(draft)} />
        </aside>
      </div>
    </>
  )
}
