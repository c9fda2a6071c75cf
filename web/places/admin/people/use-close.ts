import { getRouteApi } from '@tanstack/react-router'

const route = getRouteApi('/admin/people')

/** Back to the list as it was filtered. `saved` goes past the question whether to leave what was typed. */
export function useClose() {
  const navigate = route.useNavigate()
  const search = route.useSearch()
  return {
    close: () => void navigate({ to: '/admin/people', search }),
    saved: (id: string) =>
      void navigate({ to: '/admin/people/$id', params: { id }, search, ignoreBlocker: true }),
  }
}
