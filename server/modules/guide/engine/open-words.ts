import type { Reach } from '#contracts/chat.ts'
import type { Pace } from './pace.ts'

/** Whether somebody answers now, and from when on. */
export function openWords(pace: Pace, { state, opensAt }: Reach): string {
  if (state !== 'closed') return pace.words(state)
  if (opensAt === null) return pace.words('closed')
  const { locale, timeZone } = pace.setting
  const time = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(opensAt))
  return pace.words('closedUntil', { time })
}
