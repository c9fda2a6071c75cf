import type { QueryClient } from '@tanstack/react-query'
import type { LiveEvent } from '#contracts/live.ts'

/** What is kept ready is fetched anew when somebody has saved it, wherever it is shown. */
const keys: Record<string, readonly string[]> = {
  'canned_reply.saved': ['canned-replies'],
  'macro.saved': ['macros'],
  'rule.saved': ['rule-names'],
}

export function refreshKept(client: QueryClient, events: readonly LiveEvent[]) {
  for (const type of new Set(events.map((event) => event.type))) {
    const queryKey = keys[type]
    if (queryKey) void client.invalidateQueries({ queryKey })
  }
}

export function refreshAllKept(client: QueryClient) {
  for (const queryKey of Object.values(keys)) void client.invalidateQueries({ queryKey })
}
