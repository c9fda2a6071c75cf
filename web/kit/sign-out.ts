import { ownPath } from './address.ts'

const open = ['/sign-in', '/sign-up', '/forgot', '/reset', '/first-run', '/help']

let isOwnWish = false

/** Who signs out himself is led to the sign-in by that, and begins anew; other tabs come back to where they were. */
export function keepTillSignedOut<T>(signedOut: Promise<T>): Promise<T> {
  isOwnWish = true
  return signedOut.catch((error: unknown) => {
    isOwnWish = false
    throw error
  })
}

/** Loads the page anew, so that nothing of the ended session stays in memory. */
export function goToSignIn() {
  const { pathname, search, hash } = window.location
  if (isOwnWish) return
  if (open.some((path) => pathname === path || pathname.startsWith(`${path}/`))) return
  const next = ownPath(pathname + search + hash)
  window.location.assign(next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in')
}
