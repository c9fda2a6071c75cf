import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moveTicket } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { useOpenThread } from '../thread/open-thread.ts'
import { ReturnPanel } from './return-panel.tsx'
import classes from './return.module.css'
import { useReturnsOf } from './use-returns-of.ts'

/** The returns of the open ticket, for those who work on it. */
export function TicketReturns() {
  const { t } = useTranslation('returns')
  const { data } = useReturnsOf()
  const returns = data?.items ?? []
  if (returns.length === 0) return null
  const isOver = returns.every(({ endedAt }) => endedAt !== null)
  return (
    <>
      {returns.map((one) => (
        <ReturnPanel key={one.id} one={one} order={<span>{t('order', { number: one.order.number })}</span>} />
      ))}
      {isOver && <Resolve />}
    </>
  )
}

/** What is left when a return has ended; what the type asks for besides is asked for in the head. */
function Resolve() {
  const { t } = useTranslation('returns')
  const { ticket, keep } = useOpenThread()
  const [problem, setProblem] = useState<unknown>(null)
  if (!ticket.abilities.moves.includes('resolve')) return null
  const resolve = () =>
    call(moveTicket, { params: { id: ticket.id }, body: { move: 'resolve' } })
      .then((done) => keep({ ticket: done }))
      .catch(setProblem)
  return (
    <div className={classes.panel}>
      <div className={classes.moves}>
        <Button size="compact-sm" onClick={() => void resolve()}>
          {t('resolve')}
        </Button>
        {problem !== null && <ProblemLine error={problem} />}
      </div>
    </div>
  )
}
