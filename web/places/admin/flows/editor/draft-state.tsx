import { useTranslation } from 'react-i18next'
import { Tag } from '../../parts/tag.tsx'
import classes from './editor.module.css'
import type { FlowDrafting } from './use-flow-draft.ts'

/** Which version visitors meet, and whether what is seen here is stored. */
export function DraftState({
  drafting: { base, isDirty, isSaving, theirs, problem },
}: {
  drafting: FlowDrafting
}) {
  const { t } = useTranslation('admin-flows')
  const isStopped = theirs !== null || problem !== null
  const saved = isStopped ? 'unsaved' : isDirty || isSaving ? 'saving' : 'saved'
  return (
    <p className={classes.state}>
      {base.archived && <Tag tone="warn">{t('archived')}</Tag>}
      {base.published === null ? (
        <Tag>{t('unpublished')}</Tag>
      ) : (
        <Tag tone="good">{t('versions.number', { number: base.published })}</Tag>
      )}
      {base.published !== null && (base.isChanged || isDirty) && <Tag tone="warn">{t('changed')}</Tag>}
      <output>{t(`state.${saved}`)}</output>
    </p>
  )
}
