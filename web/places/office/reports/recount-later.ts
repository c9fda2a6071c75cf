import type { QueryClient } from '@tanstack/react-query'

const PAUSE_MS = 3000
let waiting: ReturnType<typeof setTimeout> | undefined

/** What happens is counted a moment later; many events make one new report. */
export function recountLater(client: QueryClient): void {
  waiting ??= setTimeout(() => {
    waiting = undefined
    void client.invalidateQueries({ queryKey: ['report'] })
  }, PAUSE_MS)
}
