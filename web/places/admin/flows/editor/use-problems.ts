import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { problemsOf } from '#contracts/flow-problems.ts'
import { inboxesQuery } from '../../inboxes/inboxes-query.ts'
import type { FlowDraft } from './use-flow-draft.ts'

const FLOW = ''

/** What is wrong with the draft as it stands, by node, and the languages that its texts are wanted in. */
export function useProblems({ graph, inboxIds }: FlowDraft) {
  const { data } = useQuery(inboxesQuery)
  return useMemo(() => {
    const spoken = (data?.items ?? [])
      .filter(({ id }) => inboxIds.includes(id))
      .flatMap((inbox) => inbox.languages)
    const languages = [...new Set(['en', ...spoken])]
    return { languages, problems: Map.groupBy(problemsOf(graph, languages), ({ node }) => node ?? FLOW) }
  }, [data, graph, inboxIds])
}
