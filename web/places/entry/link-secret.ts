let kept = ''

/** The secret behind `#` of a mail's link, taken out of the address bar at once and kept for this page only. */
export function linkSecret(): string {
  const secret = window.location.hash.slice(1)
  if (!secret) return kept
  kept = secret
  window.history.replaceState(window.history.state, '', window.location.pathname)
  return secret
}
