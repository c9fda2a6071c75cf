import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { archiveComponent, saveComponent } from '#contracts/ticket-types.ts'
import type { Component } from '#contracts/ticket-types.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { componentsQuery, worded } from '../../../kit/vocabulary.ts'
import { ArchiveLine } from '../parts/archive-line.tsx'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import { NameAndKey } from '../parts/name-and-key.tsx'
import parts from '../parts/parts.module.css'
import { PeopleSelect } from '../parts/people-select.tsx'
import { StaleNotice } from '../parts/stale-notice.tsx'
import { useRecordDraft } from '../parts/use-record-draft.ts'

const draftOf = ({ key, name, agents }: Component) => ({ key, name, agentIds: agents.map(({ id }) => id) })

export function ComponentForm({ component, onDone }: { component: Component; onDone: () => void }) {
  const { t } = useTranslation('admin-kinds')
  const client = useQueryClient()
  const typed = useRecordDraft(component, { draftOf, keyLimit: 60 })
  const { base, draft, key } = typed
  const [isTried, setTried] = useState(false)
  const refresh = () => void client.invalidateQueries(componentsQuery)
  const form = useForm(async () => {
    setTried(true)
    if (!typed.isNamed) return
    const body = { ...draft, key, place: base.place, version: base.version }
    const saved = await call(saveComponent, { params: { id: base.id }, body }).finally(refresh)
    say(t('saved', { name: worded(saved.name) }))
    onDone()
  })
  const archive = async () => {
    await call(archiveComponent, { params: { id: base.id }, body: { archived: !base.archived } })
    refresh()
    onDone()
  }
  const error = form.errorBeside(['key'])

  return (
    <form className={parts.form} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={typed.isDirty} />
      {typed.isStale && <StaleNotice onTheirs={typed.takeTheirs} onMine={typed.keepMine} />}
      <NameAndKey
        of={typed}
        keyHelp={t('component.keyHelp')}
        isTried={isTried}
        keyError={form.errorAt('key')}
      />
      <PeopleSelect
        label={t('component.agents')}
        description={t('component.agentsHelp')}
        value={draft.agentIds}
        onChange={(agentIds) => typed.change({ agentIds })}
      />
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button type="submit" loading={form.isBusy} disabled={!typed.isDirty}>
          {t('save')}
        </Button>
      </div>
      {!typed.isNew && <ArchiveLine isArchived={base.archived} name={worded(base.name)} onChange={archive} />}
    </form>
  )
}
