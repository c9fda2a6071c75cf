import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { FIRST_VIEW } from './rail/views.ts'
import { sameList } from './thread/same-list.ts'

/** Which query and which ticket the address names, and how to change it. */
export function useDeskSearch() {
  const { q = FIRST_VIEW } = useSearch({ from: '/desk' })
  const { number } = useParams({ strict: false })
  const navigate = useNavigate()

  /** `replace` while somebody types, so that "back" does not go letter by letter. */
  const find = useCallback(
    (query: string, { replace = false } = {}) =>
      void navigate({
        to: number === undefined ? '/desk' : '/desk/t/$number',
        params: { number },
        search: { q: query },
        replace,
      }),
    [navigate, number],
  )
  const open = useCallback(
    (chosen: string) =>
      void navigate({ to: '/desk/t/$number', params: { number: chosen }, search: sameList }),
    [navigate],
  )
  const close = useCallback(() => void navigate({ to: '/desk', search: sameList }), [navigate])
  return { q, number, find, open, close }
}
