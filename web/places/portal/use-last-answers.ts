import { useQuery } from '@tanstack/react-query'
import { bellQuery } from '../../kit/bell/bell-query.ts'

export type LastAnswer = { name: string; at: string }

/** Who answered last on which ticket, as the bell has told it. */
export function useLastAnswers(): ReadonlyMap<string, LastAnswer> {
  const { data } = useQuery({ ...bellQuery, enabled: false })
  const answers = new Map<string, LastAnswer>()
  for (const { kind, ticketId, actor, at } of data?.items ?? []) {
    if (kind === 'agent_wrote' && ticketId !== null && actor && !answers.has(ticketId))
      answers.set(ticketId, { name: actor.name, at })
  }
  return answers
}
