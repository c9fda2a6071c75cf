import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { nodeOf } from '../graph/connect.ts'
import { useProblemSays } from '../use-problem-says.ts'
import { useNodeWords } from '../use-node-words.ts'
import { useEditor } from './editor-context.ts'
import classes from './editor.module.css'

/** What stands between the draft and its visitors; each leads to its node. */
export function ProblemsPanel() {
  const { t } = useTranslation('admin-flows')
  const { graph, problems, show } = useEditor()
  const says = useProblemSays()
  const words = useNodeWords()
  const all = [...problems.values()].flat()
  if (all.length === 0)
    return (
      <p className={classes.fine}>
        <IconCircleCheck size={18} aria-hidden />
        {t('noProblems')}
      </p>
    )
  return (
    <ol className={classes.problems} aria-label={t('tab.problems')}>
      {all.map((problem) => {
        const node = problem.node === null ? undefined : nodeOf(graph, problem.node)
        const content = (
          <>
            <IconAlertTriangle size={15} aria-hidden />
            <span>
              <span className={classes.where}>{node ? words.whole(node) : t('wholeFlow')}</span>
              <span>{says(problem)}</span>
            </span>
          </>
        )
        return (
          <li key={`${problem.code} ${problem.node} ${problem.detail}`}>
            {node ? (
              <button type="button" className={classes.problem} onClick={() => show(node.key)}>
                {content}
              </button>
            ) : (
              <span className={classes.problem}>{content}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
