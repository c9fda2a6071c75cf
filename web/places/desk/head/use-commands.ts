import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BodyOf } from '#contracts/endpoint.ts'
import { changeTicket, moveTicket } from '#contracts/tickets.ts'
import type { Move, Ticket } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { Problem } from '../../../kit/problem.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import { useAssign } from '../pass/use-assign.ts'
import { useOpenThread } from '../thread/open-thread.ts'

export type TicketChange = Omit<BodyOf<typeof changeTicket>, 'version'>

/** What can be done to the open ticket. Refusals are said in passing unless the caller takes them. */
export function useCommands() {
  const { t } = useTranslation('desk-thread')
  const { number, ticket, keep, refetch } = useOpenThread()
  const wordsOf = useProblemWords()
  const assigning = useAssign(number)
  const [isBusy, setBusy] = useState(false)

  /** Answers the ticket as it then is, or undefined when it was refused. */
  async function run(command: () => Promise<Ticket>): Promise<Ticket | undefined> {
    setBusy(true)
    try {
      const answer = await command()
      keep({ ticket: answer })
      return answer
    } catch (error) {
      const { title, remedy } = wordsOf(error)
      say([title, remedy].filter(Boolean).join(' '), { tone: 'bad' })
      return undefined
    } finally {
      setBusy(false)
    }
  }

  const params = { id: ticket.id }
  const send = (change: TicketChange, version: number) =>
    call(changeTicket, { params, body: { ...change, version } })

  /** On a stale picture: what nobody else touched is changed all the same, else the new value is shown. */
  async function changeAnyway(change: TicketChange): Promise<Ticket> {
    try {
      return await send(change, ticket.version)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'stale') throw error
      const { ticket: now } = await refetch()
      if (!isTouched(change, ticket, now)) return send(change, now.version)
      say(t('stale'), { tone: 'bad' })
      return now
    }
  }

  return {
    isBusy: isBusy || assigning.isBusy,
    run,
    change: (change: TicketChange) => run(() => changeAnyway(change)),
    take: (userId: string) => assigning.assign(ticket, userId),
    giveBack: () => assigning.assign(ticket, null),
    refusedTo: assigning.refused,
    /** Throws its refusal: that something is still asked for is answered beside the button. */
    move: async (move: Move) => keep({ ticket: await call(moveTicket, { params, body: { move } }) }),
    /** As `change`, but throws its refusal for the form that asked. */
    fill: async (change: TicketChange) => keep({ ticket: await changeAnyway(change) }),
  }
}

/** Whether somebody else changed just what is to be changed. */
function isTouched(change: TicketChange, seen: Ticket, now: Ticket): boolean {
  const { fields = {}, ownerId, ...plain } = change
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
  return (
    Object.keys(plain).some((key) => !same(seen[key as keyof Ticket], now[key as keyof Ticket])) ||
    (ownerId !== undefined && !same(seen.owner?.id, now.owner?.id)) ||
    Object.keys(fields).some((key) => !same(seen.fields[key], now.fields[key]))
  )
}
