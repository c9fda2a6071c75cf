import { useEffect } from 'react'
import { useUploads } from '../../desk/composer/uploads.ts'

/** A page that is closed takes its unsent files with it; the browser asks before that. */
export function useWarnLeaving(ticketId: string) {
  const isSending = useUploads(ticketId).length > 0
  useEffect(() => {
    if (!isSending) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isSending])
}
