import { useEffect, useState } from 'react'

let kept = ''

/** The secret behind `#` of a mail's link, taken out of the address bar at once and kept for this page only. */
export function linkSecret(): string {
  const secret = window.location.hash.slice(1)
  if (!secret) return kept
  kept = secret
  window.history.replaceState(window.history.state, '', window.location.pathname)
  return secret
}

/** The link may be opened where its page stands already: then nothing is loaded anew. */
export function useLinkSecret(): string {
  const [secret, setSecret] = useState(linkSecret)
  useEffect(() => {
    const read = () => setSecret(linkSecret())
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return secret
}
