import { QueryClient } from '@tanstack/react-query'
import { passes, Problem } from './problem.ts'

/** Live events keep what is shown fresh, so neither focus nor remounting asks the server again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: true,
      retry: (times, error) => times < 2 && error instanceof Problem && passes(error),
    },
    mutations: { retry: false },
  },
})
