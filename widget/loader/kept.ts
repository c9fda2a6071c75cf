/**
 * What the next page of the site must know, in the site's own store, and only once its visitor has written: that there
 * is a chat to come back to, and in this tab that it was open. Another inbox of the same site has a chat of its own.
 */
const KEY = 'switchboard-chat'
export const inbox = document.currentScript?.dataset['inbox'] ?? ''

export const isKept = () => read('localStorage')
export const wasOpen = () => read('sessionStorage')

export function keep(what: { isKept?: boolean; isOpen?: boolean }) {
  if (what.isKept !== undefined) write('localStorage', what.isKept)
  if (what.isOpen !== undefined) write('sessionStorage', what.isOpen)
}

type Store = 'localStorage' | 'sessionStorage'

// A browser may refuse the store altogether; then the next page begins with a closed bubble.
function read(store: Store): boolean {
  try {
    return window[store].getItem(KEY) === inbox
  } catch {
    return false
  }
}

function write(store: Store, isThere: boolean) {
  try {
    if (isThere) window[store].setItem(KEY, inbox)
    else window[store].removeItem(KEY)
  } catch {
    // As above.
  }
}
