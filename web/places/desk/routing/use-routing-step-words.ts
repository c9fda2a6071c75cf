import { useTranslation } from 'react-i18next'
import type { ChoiceReason, WaitReason } from '#contracts/reasons.ts'
import { useStaff } from '../../../kit/vocabulary.ts'
import { useReasonWords } from './use-reason-words.ts'

/** Why somebody was chosen, or nobody, as the history tells it. That it was by hand, the name beside it says. */
export function useRoutingStepWords() {
  const { t } = useTranslation('desk-routing')
  const words = useReasonWords()
  const staff = useStaff()
  return (type: string, data: Record<string, unknown>): string | undefined => {
    if (type === 'ticket.assigned') {
      const reason = data['reason'] as ChoiceReason | undefined
      return reason && reason.kind !== 'by_hand' ? words.choice(reason) : undefined
    }
    if (type === 'ticket.waits') return t('wait.says', { why: words.wait(data['reason'] as WaitReason) })
    if (type !== 'ticket.waits_long') return undefined
    const lead = staff.find(({ id }) => id === data['leadId'])?.name ?? t('wait.managers')
    return `${t('wait.long', { count: Number(data['minutes']) })} ${lead}`
  }
}
