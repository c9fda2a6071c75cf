import { Button, MultiSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { archiveComponent, saveComponent } from '#contracts/ticket-types.ts'
import type { Component } from '#contracts/ticket-types.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { componentsQuery, useStaff, worded } from '../../../kit/vocabulary.ts'
import { ArchiveLine } from '../parts/archive-line.tsx'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import { LocalizedInput } from '../parts/localized-input.tsx'
import { isKey, isSaid, keyFrom } from '../parts/localized.ts'
import parts from '../parts/parts.module.css'
import { StaleNotice } from '../parts/stale-notice.tsx'

const draftOf = ({ key, name, agents }: Component) => ({ key, name, agentIds: agents.map(({ id }) => id) })

export function ComponentForm({ component, onDone }: { component: Component; onDone: () => void }) {
  const { t } = useTranslation(['admin-kinds', 'common'])
  const client = useQueryClient()
  const staff = useStaff()
  const [base, setBase] = useState(component)
  const [draft, setDraft] = useState(() => draftOf(component))
  const [isTried, setTried] = useState(false)
  const isNew = base.version === 0
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(base))
  const key = isNew && draft.key === '' ? keyFrom(draft.name.en, 60) : draft.key
  const refresh = () => void client.invalidateQueries(componentsQuery)
  const form = useForm(async () => {
    setTried(true)
    if (!isSaid(draft.name) || !isKey(key, 60)) return
    const body = { ...draft, key, place: base.place, version: base.version }
    const saved = await call(saveComponent, { params: { id: base.id }, body }).finally(refresh)
    say(t('saved', { name: worded(saved.name) }))
    onDone()
  })
  const takeTheirs = () => {
    setBase(component)
    setDraft(draftOf(component))
  }
  const archive = async () => {
    await call(archiveComponent, { params: { id: base.id }, body: { archived: !base.archived } })
    refresh()
    onDone()
  }
  const error = form.errorBeside(['key'])

  return (
    <form className={parts.form} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={isDirty} />
      {component.version > base.version && (
        <StaleNotice onTheirs={takeTheirs} onMine={() => setBase({ ...base, version: component.version })} />
      )}
      <LocalizedInput
        label={t('name')}
        value={draft.name}
        isMarked={isTried}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <TextInput
        label={t('key')}
        description={t(isNew ? 'component.keyHelp' : 'keyFixed')}
        value={key}
        readOnly={!isNew}
        autoCapitalize="none"
        spellCheck={false}
        error={isTried && !isKey(key, 60) ? t('keyWrong') : form.errorAt('key')}
        onChange={({ currentTarget }) => setDraft({ ...draft, key: currentTarget.value })}
      />
      <MultiSelect
        label={t('component.agents')}
        description={t('component.agentsHelp')}
        searchable
        clearable
        nothingFoundMessage={t('common:pickNothing')}
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.agentIds}
        onChange={(agentIds) => setDraft({ ...draft, agentIds })}
      />
      {error !== null && <ProblemLine error={error} />}
      <div className={parts.foot}>
        <Button type="submit" loading={form.isBusy} disabled={!isDirty}>
          {t('save')}
        </Button>
      </div>
      {!isNew && <ArchiveLine isArchived={base.archived} name={worded(base.name)} onChange={archive} />}
    </form>
  )
}
