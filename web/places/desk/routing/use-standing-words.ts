import { useTranslation } from 'react-i18next'
import type { Queue } from '#contracts/queues.ts'
import { useNow } from '../../../kit/clock.ts'
import type { AgentNow, Standing } from './standing.ts'
import { useLength } from './use-length.ts'

/** "free for 12 min", "full, 3 of 3", "away for 5 min: Break". */
export function useStandingWords(queues: readonly Queue[]) {
  const { t } = useTranslation('desk-routing')
  const { t: desk } = useTranslation('desk')
  const now = useNow()
  const length = useLength()
  const since = (at: string) => length(now - Date.parse(at))
  return ({ since: at, freeSince, reason, cases, capacity, queueIds }: AgentNow, standing: Standing) => {
    if (standing === 'free') return t('agent.free', { length: since(freeSince ?? at) })
    if (standing === 'away')
      return t('now.awayFor', { length: since(at), reason: desk(`availability.reason.${reason}`) })
    if (queueIds.length === 0) return t('agent.noQueue')
    const exclusive = queues.filter(({ isExclusive }) => isExclusive).map(({ id }) => id)
    return cases.some(({ queueId }) => exclusive.includes(queueId))
      ? t('agent.shut')
      : t('agent.full', { holds: cases.length, capacity })
  }
}
