import { useTranslation } from 'react-i18next'
import type { ChatMove } from '#contracts/chat-shapes.ts'
import type { TargetName } from '#contracts/due.ts'
import type { HistoryLine } from '#contracts/live.ts'
import { returnStates } from '#contracts/returns.ts'
import type { ReturnState } from '#contracts/returns.ts'
import type { ToldWhom } from '#contracts/told-whom.ts'
import { useRoutingStepWords } from '../routing/use-routing-step-words.ts'

type Other = { ticketId: string; number: string }

/** What an event did between tickets or with the queue, which no field tells; undefined for the others. */
export function useStepWords() {
  const { t } = useTranslation('desk-thread')
  const { t: returns } = useTranslation('returns')
  const { t: chat } = useTranslation('desk-chat')
  const routingStep = useRoutingStepWords()
  return ({ type, data }: HistoryLine): { says: string; other: Other | undefined } | undefined => {
    const other = otherOf(data)
    const number = other?.number ?? ''
    switch (type) {
      case 'ticket.opened':
        return { says: t('steps.opened'), other: undefined }
      case 'ticket.rated':
        return { says: t('steps.rated', { stars: Number(data['stars']) }), other: undefined }
      case 'ticket.merged':
        return { says: t('steps.merged', { number }), other }
      case 'ticket.unmerged':
        return { says: t('steps.unmerged', { number }), other }
      case 'ticket.received_merge':
        return { says: t('steps.received_merge', { number }), other }
      case 'ticket.returned_merge':
        return { says: t('steps.returned_merge', { number }), other }
      case 'ticket.split':
        return { says: t('steps.split', { number }), other }
      case 'ticket.split_undone':
        return { says: t('steps.split_undone', { number }), other }
      case 'ticket.linked':
        return { says: t('steps.linked', { number }), other }
      case 'ticket.unlinked':
        return { says: t('steps.unlinked', { number }), other }
      case 'ticket.chat_moved':
        return { says: chat(`moved.${data['move'] as ChatMove}`), other: undefined }
      case 'ticket.chat_joined':
        return { says: chat('hasJoined'), other: undefined }
      case 'ticket.chat_left':
        return { says: chat('hasLeft'), other: undefined }
      case 'ticket.return_reported':
        return { says: returns('happened.reported'), other: undefined }
      case 'ticket.return_moved':
        return { says: returns(`happened.${stateIn(data)}`), other: undefined }
      case 'ticket.escalated':
        return { says: t('steps.escalated'), other: undefined }
      case 'ticket.deescalated':
        return { says: t('steps.deescalated'), other: undefined }
      case 'ticket.overdue':
        return { says: t(`steps.overdue.${data['target'] as TargetName}`), other: undefined }
      case 'ticket.escalation_climbed':
        return {
          says: t(data['skipped'] ? 'steps.climbedPast' : 'steps.climbed', { step: data['step'] as number }),
          other: undefined,
        }
      case 'ticket.rule_told':
        return { says: t(`steps.told.${data['whom'] as ToldWhom}`), other: undefined }
      default: {
        const says = routingStep(type, data)
        return says === undefined ? undefined : { says, other: undefined }
      }
    }
  }
}

/** What a return has become. */
export const stateIn = (data: Record<string, unknown>): ReturnState =>
  returnStates.find((state) => state === data['to']) ?? 'reported'

function otherOf(data: Record<string, unknown>): Other | undefined {
  const value = data['into'] ?? data['from'] ?? data['to'] ?? data['other']
  return typeof value === 'object' && value !== null && 'number' in value ? (value as Other) : undefined
}
