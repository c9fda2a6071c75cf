import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { findArticles, noteArticleSearch } from '#contracts/article-search.ts'
import type { FoundArticle } from '#contracts/article-search.ts'
import { ask } from '../api.ts'
import { spoken } from '../language.ts'

const PAUSE = 200
const REST = 2500
const LEAST = 3

/** Articles that fit what is being typed. A help, never a hindrance: without an answer there are none. */
export function useFoundArticles(typed: string, limit: number): FoundArticle[] {
  const [words] = useDebouncedValue(typed.trim().slice(0, 200), PAUSE)
  const { data } = useQuery({
    queryKey: ['found-articles', words, spoken(), limit],
    queryFn: ({ signal }) => ask(findArticles, { query: { words, locale: spoken(), limit }, signal }),
    enabled: words.length >= LEAST,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return words.length < LEAST || typed.trim().length < LEAST ? [] : (data?.items ?? [])
}

/** Tells what was looked for once somebody has stopped typing, so that what is missing can be written. */
export function useToldSearch(typed: string) {
  const words = typed.trim().slice(0, 200)
  useEffect(() => {
    if (words.length < LEAST) return undefined
    const timer = setTimeout(() => tell(words, false), REST)
    return () => clearTimeout(timer)
  }, [words])
}

export const tellOpened = (typed: string) => tell(typed.trim().slice(0, 200), true)

function tell(words: string, opened: boolean) {
  // Nobody waits for it, and nobody misses it.
  ask(noteArticleSearch, { body: { words, locale: spoken(), opened } }).catch(() => undefined)
}
