import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import { tryFlow } from '#contracts/flows.ts'
import type { Locale } from '#contracts/roles.ts'
import { call } from '../../../../kit/api.ts'

export type Visitor = { locale: Locale; isSignedIn: boolean }
const PAUSE = 500

/** Goes through the flow as it is drawn now, with the answers so far; an edit goes the same way again. */
export function useTrial(graph: FlowGraph, visitor: Visitor) {
  const [answers, setAnswers] = useState<readonly string[]>([])
  const drawn = useSettled(graph)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['flow-trial', drawn, visitor, answers],
    queryFn: ({ signal }) =>
      call(tryFlow, { body: { graph: drawn, ...visitor, answers: [...answers] }, signal }),
    placeholderData: keepPreviousData,
    // What a text says or finds may change at any time, and what is drawn changes all the time.
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  return {
    step: data,
    error,
    isFetching,
    tryAgain: () => void refetch(),
    answer: (text: string) => setAnswers([...answers, text]),
    canGoBack: answers.length > 0,
    goBack: () => setAnswers(answers.slice(0, -1)),
    restart: () => setAnswers([]),
  }
}

/** What is being drawn, once the hand rests. */
function useSettled(graph: FlowGraph): FlowGraph {
  const [settled, setSettled] = useState(graph)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(graph), PAUSE)
    return () => clearTimeout(timer)
  }, [graph])
  return settled
}
