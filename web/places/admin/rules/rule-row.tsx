import { Switch } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { HTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import { switchRule } from '#contracts/rules.ts'
import type { Rule } from '#contracts/rules.ts'
import { call } from '../../../kit/api.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { say } from '../../../kit/toast.ts'
import parts from '../parts/parts.module.css'
import { ReorderButtons } from '../parts/reorder-buttons.tsx'
import { Tag } from '../parts/tag.tsx'
import classes from './rules.module.css'
import { rulesQuery } from './rules-query.ts'
import { useSentenceWords } from './sentence/use-sentence-words.ts'
import { useWhyWords } from './use-why-words.ts'

export function RuleRow({ rule, order, drag }: RuleRowProps) {
  const { t } = useTranslation('admin-rules')
  const sentence = useSentenceWords()
  const why = useWhyWords()
  const { id, name, isOn, last, runs } = rule
  const [turn, isBusy] = useSwitch(rule)
  return (
    <li
      className={classes.row}
      data-dragged={drag.isDragged || undefined}
      data-off={!isOn || undefined}
      {...drag.row}
    >
      <span className={classes.grip} aria-hidden {...drag.handle} onDragEnd={() => endDrag(drag)}>
        <IconGripVertical size={16} />
      </span>
      <div className={classes.what}>
        <Link to="/admin/rules/$id" params={{ id }} className={parts.row} data-row>
          {name}
        </Link>
        <p className={classes.said}>{sentence(rule)}</p>
        <p className={parts.tags}>
          {last === null ? (
            <Tag>{t('never')}</Tag>
          ) : (
            <>
              <Tag tone={runs.done > 0 ? 'good' : 'plain'}>{t('ranTimes', { count: runs.done })}</Tag>
              {runs.refused > 0 && <Tag tone="bad">{t('refusedTimes', { count: runs.refused })}</Tag>}
              {runs.stopped > 0 && <Tag tone="warn">{t('stoppedTimes', { count: runs.stopped })}</Tag>}
              <span className={parts.second}>
                {t('lastRun')} <RelativeTime at={last.at} />
                {last.why !== null && <> · {why(last.why)}</>}
              </span>
            </>
          )}
        </p>
      </div>
      <span className={classes.tools}>
        <ReorderButtons name={name} {...order} />
        <Switch
          checked={isOn}
          disabled={isBusy}
          aria-label={t('switch', { name })}
          onChange={({ currentTarget }) => void turn(currentTarget.checked)}
        />
      </span>
    </li>
  )
}

function endDrag({ handle, onDrop }: RuleRowProps['drag']) {
  handle.onDragEnd()
  onDrop()
}

function useSwitch({ id }: Rule) {
  const client = useQueryClient()
  const wordsOf = useProblemWords()
  const [isBusy, setBusy] = useState(false)
  async function turn(isOn: boolean) {
    setBusy(true)
    try {
      await call(switchRule, { params: { id }, body: { isOn } })
    } catch (error) {
      say(wordsOf(error).title, { tone: 'bad' })
    }
    await client.invalidateQueries(rulesQuery)
    setBusy(false)
  }
  return [turn, isBusy] as const
}

type RuleRowProps = {
  rule: Rule
  order: { at: number; length: number; onMove: (to: number) => void }
  drag: {
    isDragged: boolean
    handle: HTMLAttributes<HTMLElement> & { onDragEnd: () => void }
    row: HTMLAttributes<HTMLElement>
    /** The order that is seen then is kept. */
    onDrop: () => void
  }
}
