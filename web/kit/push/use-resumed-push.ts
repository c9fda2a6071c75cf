import { useEffect } from 'react'
import { remembered } from '../memory.ts'
import { useMe } from '../session.ts'

const anybody = (value: string): value is string => value !== ''

/** Fetched only in a browser that its reader has chosen to be told in. */
export function useResumedPush() {
  const id = useMe()?.id
  useEffect(() => {
    if (id === undefined || remembered('push-of', anybody) !== id) return
    // Without it he is told everywhere else.
    void import('./resume-push.ts').then(({ resumePush }) => resumePush(id)).catch(() => undefined)
  }, [id])
}
