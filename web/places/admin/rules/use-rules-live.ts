import { useQueryClient } from '@tanstack/react-query'
import { useLive } from '../../../kit/live.ts'
import { rulesQuery, runsKey } from './rules-query.ts'

/** What others change, and what rules do meanwhile, is shown as it comes. */
export function useRulesLive(position: string | undefined) {
  const client = useQueryClient()
  const refresh = () => {
    void client.invalidateQueries(rulesQuery)
    void client.invalidateQueries({ queryKey: runsKey })
  }
  useLive('rules', position, { onEvents: refresh, onReset: refresh })
}
