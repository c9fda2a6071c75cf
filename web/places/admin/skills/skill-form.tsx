import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { archiveSkill, saveSkill } from '#contracts/queues.ts'
import type { Skill } from '#contracts/queues.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { skillsQuery, worded } from '../../../kit/vocabulary.ts'
import { ArchiveLine } from '../parts/archive-line.tsx'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import { NameAndKey } from '../parts/name-and-key.tsx'
import parts from '../parts/parts.module.css'
import { PeopleSelect } from '../parts/people-select.tsx'
import { StaleNotice } from '../parts/stale-notice.tsx'
import { useRecordDraft } from '../parts/use-record-draft.ts'

const draftOf = ({ key, name, people }: Skill) => ({ key, name, userIds: people.map(({ id }) => id) })

export function SkillForm({ skill, onDone }: { skill: Skill; onDone: () => void }) {
  const { t } = useTranslation(['admin-queues', 'admin-kinds'])
  const client = useQueryClient()
  const typed = useRecordDraft(skill, { draftOf, keyLimit: 40 })
  const { base, draft, key } = typed
  const [isTried, setTried] = useState(false)
  const refresh = () => void client.invalidateQueries(skillsQuery)
  const form = useForm(async () => {
    setTried(true)
    if (!typed.isNamed) return
    const body = { ...draft, key, place: base.place, version: base.version }
    const saved = await call(saveSkill, { params: { id: base.id }, body }).finally(refresh)
    say(t('admin-kinds:saved', { name: worded(saved.name) }))
    onDone()
  })
  const archive = async () => {
    await call(archiveSkill, { params: { id: base.id }, body: { archived: !base.archived } })
    refresh()
    onDone()
  }
  const error = form.errorBeside(['key'])

  return (
    <form className={parts.form} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={typed.isDirty} />
      {typed.isStale && <StaleNotice onTheirs={typed.takeTheirs} onMine={typed.keepMine} />}
      <NameAndKey of={typed} keyHelp={t('skill.keyHelp')} isTried={isTried} keyError={form.errorAt('key')} />
      <PeopleSelect
        label={t('skill.people')}
        description={t('skill.peopleHelp')}
        value={draft.userIds}
        onChange={(userIds) => typed.change({ userIds })}
      />
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button type="submit" loading={form.isBusy} disabled={!typed.isDirty}>
          {t('admin-kinds:save')}
        </Button>
      </div>
      {!typed.isNew && (
        <ArchiveLine
          isArchived={base.archived}
          name={worded(base.name)}
          words={t('skill.archive', { returnObjects: true })}
          onChange={archive}
        />
      )}
    </form>
  )
}
