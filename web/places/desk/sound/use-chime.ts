import { useQuery } from '@tanstack/react-query'
import type { LiveEvent } from '#contracts/live.ts'
import { bellQuery } from '../../../kit/bell/bell-query.ts'
import { useLive } from '../../../kit/live.ts'
import { chime } from '../../../kit/sound/chime.ts'
import { isSoundOn } from '../../../kit/sound/sound.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import { isWorthASound } from './is-worth-a-sound.ts'

/** A soft sound for a ticket that is one's own now, and for a customer's word on another than the open one. */
export function useChime() {
  const { number } = useDeskSearch()
  const position = useQuery({ ...bellQuery, enabled: false }).data?.position
  useLive('me', position, {
    onEvents: (events) => {
      const seen = document.hasFocus() ? (number ?? null) : null
      const event = events.find((one) => isWorthASound(one, Date.now(), seen))
      if (event && isSoundOn()) void inOneWindow(event, chime)
    },
    onReset: () => undefined,
  })
}

/** Of several windows on the desk one sounds. */
async function inOneWindow({ position }: LiveEvent, work: () => void) {
  await navigator.locks.request(`sound ${position}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    work()
    await new Promise((resolve) => setTimeout(resolve, 3000))
  })
}
