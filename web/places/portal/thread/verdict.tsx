import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moveTicket } from '#contracts/tickets.ts'
import type { Move } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { useOpenThread } from '../../desk/thread/open-thread.ts'
import classes from './thread.module.css'

/** Asked when we think that it is solved: the customer has the last word. */
export function Verdict() {
  const { t } = useTranslation('portal-ticket')
  const { ticket } = useOpenThread()
  const { move, isBusy, problem } = useMove()
  const { moves } = ticket.abilities
  if (ticket.status === 'closed') return <p className={classes.closed}>{t('thread.closed')}</p>
  if (ticket.status !== 'resolved' || !moves.includes('reopen')) return null
  return (
    <section className={classes.verdict} aria-label={t('thread.isItSolved')}>
      <IconCircleCheck size={24} stroke={1.6} aria-hidden />
      <p>{t('thread.isItSolved')}</p>
      <Button disabled={isBusy} onClick={() => void move('close')}>
        {t('thread.solved')}
      </Button>
      <Button variant="default" disabled={isBusy} onClick={() => void move('reopen')}>
        {t('thread.notSolved')}
      </Button>
      {problem !== null && <ProblemLine error={problem} />}
    </section>
  )
}

export function useMove() {
  const { ticket, keep, refetch } = useOpenThread()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  async function move(asked: Move) {
    setBusy(true)
    setProblem(null)
    try {
      keep({ ticket: await call(moveTicket, { params: { id: ticket.id }, body: { move: asked } }) })
    } catch (error) {
      setProblem(error)
      void refetch()
    } finally {
      setBusy(false)
    }
  }
  return { move, isBusy, problem }
}
