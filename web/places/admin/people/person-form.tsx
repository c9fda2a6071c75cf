import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeAgent } from '#contracts/people.ts'
import type { PersonRecord } from '#contracts/people.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { Problem } from '../../../kit/problem.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { personQuery } from './people-query.ts'
import { PersonInputs, personFields, readPerson } from './person-inputs.tsx'
import { useKeepPerson } from './use-person-change.ts'

/** Sends only what was changed here, so that what another admin changed meanwhile stays. */
export function PersonForm({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('admin-people')
  const client = useQueryClient()
  const keep = useKeepPerson()
  const [isDirty, setDirty] = useState(false)
  const [seen, setSeen] = useState(person)
  const form = useForm(async (filled) => {
    const told = Object.entries(readPerson(filled))
    const changes = told.filter(([name, value]) => value !== seen[name as keyof PersonRecord])
    if (changes.length === 0) return setDirty(false)
    const { id, version } = person
    try {
      const body = { version, ...Object.fromEntries(changes) }
      const saved = await call(changeAgent, { params: { id }, body })
      keep(saved)
      setSeen(saved)
      setDirty(false)
      say(t('saved', { name: saved.name }))
    } catch (error) {
      // What stands there now is fetched, and saving once more says it of that.
      if (error instanceof Problem && error.code === 'stale') await client.refetchQueries(personQuery(id))
      throw error
    }
  })
  const error = form.errorBeside(personFields)
  const { abilities } = person
  return (
    <form className={parts.section} noValidate onSubmit={form.submit} onChange={() => setDirty(true)}>
      <LeaveGuard isDirty={isDirty} />
      <div className={parts.form}>
        <PersonInputs person={person} errorAt={form.errorAt} isReadOnly={!abilities.change} />
      </div>
      {error !== null && <ProblemLine error={error} />}
      {abilities.change && (
        <div className={parts.foot}>
          <Button type="submit" loading={form.isBusy} disabled={!isDirty}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  )
}
