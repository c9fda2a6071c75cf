import { ownPath } from './address.ts'

const open = ['/sign-in', '/sign-up', '/forgot', '/reset', '/first-run', '/help']

/** Loads the page anew, so that nothing of the ended session stays in memory. */
export function goToSignIn() {
  const { pathname, search, hash } = window.location
  if (open.some((path) => pathname === path || pathname.startsWith(`${path}/`))) return
  const next = ownPath(pathname + search + hash)
  window.location.assign(next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in')
}
