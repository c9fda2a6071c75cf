import { Anchor, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketType } from '#contracts/ticket-types.ts'
import { useForm } from '../../../kit/form.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { say } from '../../../kit/toast.ts'
import { worded } from '../../../kit/vocabulary.ts'
import { ArchiveLine } from '../parts/archive-line.tsx'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import parts from '../parts/parts.module.css'
import { StaleNotice } from '../parts/stale-notice.tsx'
import { typeFrom } from './draft.ts'
import { FieldsEditor } from './fields-editor.tsx'
import { TypeFacts } from './type-facts.tsx'
import { TypePreview } from './type-preview.tsx'
import classes from './types.module.css'
import { useTypeDraft } from './use-type-draft.ts'

/** A type and the fields it asks for, with the form that comes of it beside. */
export function TypeEditor({ type }: { type: TicketType }) {
  const { t } = useTranslation(['admin-kinds', 'common'])
  const { base, draft, setDraft, isDirty, ...editing } = useTypeDraft(type)
  const [tries, setTries] = useState(0)
  const page = useRef<HTMLFormElement>(null)
  const form = useForm(async () => {
    setTries((before) => before + 1)
    if (await editing.save()) say(t('saved', { name: worded(draft.name) }))
  })
  // To the first thing that is missing, once it is marked.
  useEffect(() => {
    if (tries > 0) page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  const isTried = tries > 0
  const error = form.errorBeside(['key'])

  return (
    <>
      <PageTitle
        key={type.id}
        size="large"
        aside={
          <Anchor component={Link} to="/admin/types">
            {t('type.back')}
          </Anchor>
        }
      >
        {base.version === 0 ? t('type.add') : worded(base.name)}
      </PageTitle>
      <LeaveGuard isDirty={isDirty} />
      <div className={classes.page}>
        <form ref={page} className={parts.form} noValidate onSubmit={form.submit}>
          {editing.isOverdue && <StaleNotice onTheirs={editing.takeTheirs} onMine={editing.keepMine} />}
          <TypeFacts
            draft={draft}
            onChange={setDraft}
            isNew={base.version === 0}
            isMarked={isTried}
            keyError={form.errorAt('key')}
          />
          <FieldsEditor
            fields={draft.fields}
            isMarked={isTried}
            onChange={(change) => setDraft((before) => ({ ...before, fields: change(before.fields) }))}
          />
          <div className={classes.save}>
            {error !== null && <ProblemLine error={error} />}
            <div className={parts.foot}>
              <Button variant="default" component={Link} to="/admin/types">
                {t('common:cancel')}
              </Button>
              <Button type="submit" loading={form.isBusy} disabled={!isDirty}>
                {t('save')}
              </Button>
            </div>
          </div>
          {base.version > 0 && type.form === 'plain' && (
            <ArchiveLine isArchived={type.archived} name={worded(base.name)} onChange={editing.archive} />
          )}
        </form>
        <TypePreview type={typeFrom(draft)} />
      </div>
    </>
  )
}
