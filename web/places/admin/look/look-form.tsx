import { Button, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveLook } from '#contracts/look.ts'
import type { Look } from '#contracts/look.ts'
import { call } from '../../../kit/api.ts'
import { useForm } from '../../../kit/form.ts'
import { wear } from '../../../kit/look.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { AccentPart } from './accent-part.tsx'

const draftOf = ({ name, accent, signUpOpen }: Look) => ({ name, accent, signUpOpen })

/** Name, colour and whether customers may sign up. Everybody wears it at once, this page first. */
export function LookForm({ look }: { look: Look }) {
  const { t } = useTranslation('admin')
  const [saved, setSaved] = useState(() => draftOf(look))
  const [draft, setDraft] = useState(saved)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved)
  const form = useForm(async () => {
    const next = await call(saveLook, { body: draft })
    wear(next)
    setSaved(draftOf(next))
    setDraft(draftOf(next))
    say(t('lookPage.saved'))
  })
  const error = form.errorBeside(['name', 'accent'])
  return (
    <form className={`${parts.panel} ${parts.form}`} noValidate onSubmit={form.submit}>
      <LeaveGuard isDirty={isDirty} />
      <TextInput
        label={t('lookPage.name')}
        description={t('lookPage.nameHelp')}
        maxLength={40}
        maw={420}
        value={draft.name}
        error={form.errorAt('name')}
        onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
      />
      <AccentPart
        accent={draft.accent}
        name={draft.name}
        error={form.errorAt('accent')}
        onChange={(accent) => setDraft({ ...draft, accent })}
      />
      <Switch
        label={t('lookPage.signUp')}
        description={t('lookPage.signUpHelp')}
        checked={draft.signUpOpen}
        onChange={({ currentTarget }) => setDraft({ ...draft, signUpOpen: currentTarget.checked })}
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
