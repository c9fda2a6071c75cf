import { Button, CloseButton, Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFaultWords } from '../../../kit/fault-words.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import bulk from '../bulk/bulk.module.css'
import classes from './return.module.css'
import type { useMoveMany } from './use-move-many.ts'

/** How far a move of several is; afterwards what came of it, and which were refused, with the reason. */
export function MoveManyProgress({ run }: { run: ReturnType<typeof useMoveMany> }) {
  const { t } = useTranslation('returns')
  const { t: common } = useTranslation()
  const faultWords = useFaultWords()
  if (run.many === undefined) return null
  const { done, total, moved, refused } = run.many
  const isRunning = done < total
  return (
    <section className={`${bulk.bar} ${classes.bar}`} aria-label={t('many.label')}>
      {isRunning && (
        <Progress value={(done / total) * 100} size="xs" aria-label={t('many.running', { done, total })} />
      )}
      <div className={bulk.line}>
        <output className={bulk.count}>
          {isRunning ? t('many.running', { done, total }) : t('many.done', { count: moved })}
        </output>
        {isRunning ? (
          <Button variant="default" size="compact-sm" onClick={run.stop}>
            {t('many.stop')}
          </Button>
        ) : (
          <CloseButton size="sm" className={bulk.close} aria-label={common('close')} onClick={run.dismiss} />
        )}
      </div>
      {run.problem !== null && <ProblemLine error={run.problem} />}
      {refused.length > 0 && (
        <>
          <p>{t('many.refused', { count: refused.length })}</p>
          <ul className={bulk.refused}>
            {refused.map(({ one: { id, ticket }, code }) => (
              <li key={id}>
                <Link to="/desk/t/$number" params={{ number: ticket.number }} search={{ q: '' }}>
                  #{ticket.number}
                </Link>
                <span>{faultWords(code)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
