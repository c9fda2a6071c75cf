import { useTranslation } from 'react-i18next'
import type { Change } from '#contracts/events.ts'
import type { HistoryLine } from '#contracts/live.ts'
import { useLook } from '../../../kit/look.ts'
import { useMe } from '../../../kit/session.ts'
import { stateIn } from '../../desk/thread/use-step-words.ts'
import { useChangeWords } from '../../desk/thread/use-change-words.ts'

const told = ['in_process', 'in_customer_action', 'resolved', 'closed'] as const
const steps = {
  'ticket.merged': 'happened.merged',
  'ticket.received_merge': 'happened.took',
  'ticket.unmerged': 'happened.apart',
  'ticket.returned_merge': 'happened.apart',
  'ticket.split': 'happened.split',
  'ticket.linked': 'happened.linked',
  'ticket.escalated': 'happened.escalated',
  'ticket.deescalated': 'happened.deescalated',
} as const

/** An event as plain sentences: who did what, without fields and arrows where a sentence says it better. */
export function useHappened() {
  const { t } = useTranslation('portal-ticket')
  const { t: returns } = useTranslation('returns')
  const { t: chat } = useTranslation('chat')
  const chatWords: Record<string, string> = { end: chat('state.ended'), make_ticket: chat('state.asTicket') }
  const { name: house } = useLook()
  const changeWords = useChangeWords()
  const me = useMe()

  function statusSentence({ from, to }: Change, { actor }: HistoryLine): string | undefined {
    const status = told.find((one) => one === to)
    if (!status) return undefined
    const name = actor?.name ?? house
    if (actor !== null && actor.id === me?.id) {
      if (status === 'closed') return t('happened.youClosed')
      return from === 'resolved' ? t('happened.youReopened') : undefined
    }
    if (from === 'resolved' && status === 'in_process') return t('happened.reopened', { name })
    return t(`happened.${status}`, { name })
  }

  return (line: HistoryLine): string[] => {
    const changes = Array.isArray(line.data['changes']) ? (line.data['changes'] as Change[]) : []
    const status = changes.find(({ field }) => field === 'status')
    const processor = changes.find(({ field }) => field === 'processorId')
    const taker = line.people.find(({ id }) => id === processor?.to)
    const step = Object.entries(steps).find(([type]) => type === line.type)?.[1]
    const isTakenNow = taker !== undefined && status?.to !== 'in_process'
    return [
      line.type === 'ticket.chat_moved' ? chatWords[String(line.data['move'])] : undefined,
      line.type === 'ticket.chat_joined' ? chat('hasJoined', { name: line.actor?.name ?? house }) : undefined,
      line.type === 'ticket.chat_left' ? chat('hasLeft', { name: line.actor?.name ?? house }) : undefined,
      line.type === 'ticket.return_moved' ? returns(`happened.${stateIn(line.data)}`) : undefined,
      step && t(step, { number: numberOf(line.data) }),
      line.type === 'ticket.rated' ? t('happened.rated', { stars: Number(line.data['stars']) }) : undefined,
      isTakenNow ? t('happened.takenBy', { name: taker.name }) : undefined,
      status && statusSentence(status, line),
      ...changeWords(line)
        .filter(({ field }) => !['status', 'processorId', 'ownerId'].includes(field))
        .map(({ label, to }) => t('happened.changed', { label, to })),
    ].filter((sentence): sentence is string => sentence !== undefined)
  }
}

function numberOf(data: Record<string, unknown>): string {
  const side = data['into'] ?? data['from'] ?? data['to'] ?? data['other']
  return typeof side === 'object' && side !== null && 'number' in side ? String(side.number) : ''
}
