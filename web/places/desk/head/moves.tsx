import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Move } from '#contracts/tickets.ts'
import { Problem } from '../../../kit/problem.ts'
import { useMe } from '../../../kit/session.ts'
import { say } from '../../../kit/toast.ts'
import { useKeys } from '../../../kit/use-keys.ts'
import { useOpenDialog } from '../dialogs.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import { inOrderOfLikelihood, isPrimary } from './moves.ts'
import { useCommands } from './use-commands.ts'

/** The moves that are possible now. `onMissing`: the ticket lacks what resolving it asks for. */
export function Moves({ onMissing }: { onMissing: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const { move, take, isBusy, refusedTo } = useCommands()
  const openDialog = useOpenDialog()
  const { t: routing } = useTranslation('desk-routing')
  const me = useMe()
  const first = useRef<HTMLButtonElement>(null)
  const [moving, setMoving] = useState<Move>()
  const possible = inOrderOfLikelihood(ticket.status, ticket.abilities.moves)

  async function make(wanted: Move) {
    setMoving(wanted)
    try {
      await move(wanted)
    } catch (error) {
      const isMissing = error instanceof Problem && error.code === 'required'
      if (isMissing) onMissing()
      else refusedTo(error, me?.id ?? null)
    } finally {
      setMoving(undefined)
    }
  }

  useKeys(t('keys.ticket'), [
    {
      key: 'e',
      says: t('keys.resolve'),
      run: () => void (possible.includes('resolve') ? make('resolve') : say(t('notResolvable'))),
    },
    { key: 's', says: t('keys.status'), run: () => first.current?.focus() },
  ])

  // Starting a new ticket takes it, so there it would be said twice; what is done needs nobody.
  const canTake = ticket.abilities.take && me && ticket.status.startsWith('in_')
  return (
    <>
      {possible.map((one, place) => (
        <Button
          key={one}
          ref={place === 0 ? first : undefined}
          variant={isPrimary(one, place) ? 'filled' : 'default'}
          loading={moving === one}
          onClick={() => void make(one)}
        >
          {t(`moves.${one}`)}
        </Button>
      ))}
      {canTake && (
        <Button variant="default" loading={isBusy} onClick={() => void take(me.id)}>
          {t('take.verb')}
        </Button>
      )}
      {ticket.abilities.assign && (
        <Button variant="default" onClick={() => openDialog('pass')}>
          {routing(ticket.processor ? 'pass.verb' : 'pass.assign')}
        </Button>
      )}
    </>
  )
}
