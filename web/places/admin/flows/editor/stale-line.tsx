import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemLine } from '../../../../kit/problem-line.tsx'
import { RelativeTime } from '../../../../kit/relative-time.tsx'
import parts from '../../parts/parts.module.css'
import classes from './editor.module.css'
import type { FlowDrafting } from './use-flow-draft.ts'

/** Why the draft is not saved: somebody else changed it, or it was refused. */
export function StaleLine({
  drafting: { theirs, problem, save, takeTheirs, keepMine },
}: {
  drafting: FlowDrafting
}) {
  const { t } = useTranslation(['admin-flows', 'common'])
  if (theirs)
    return (
      <div className={`${parts.notice} ${classes.line}`} role="alert">
        <p>
          {theirs.author ? t('stale.by', { name: theirs.author.name }) : t('stale.somebody')}{' '}
          <RelativeTime at={theirs.changedAt} />
        </p>
        <Button variant="default" size="xs" onClick={takeTheirs}>
          {t('stale.theirs')}
        </Button>
        <Button variant="default" size="xs" onClick={keepMine}>
          {t('stale.mine')}
        </Button>
      </div>
    )
  if (problem === null) return null
  return (
    <div className={`${classes.line} ${classes.refused}`}>
      <ProblemLine error={problem} />
      <Button variant="default" size="xs" onClick={() => void save()}>
        {t('common:tryAgain')}
      </Button>
    </div>
  )
}
