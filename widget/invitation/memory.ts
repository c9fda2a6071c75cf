/**
 * What the site's own store keeps so that nobody is invited twice. In the tab, once an invitation was shown: that it
 * was, and nothing else. For longer only once the visitor himself has done something: the day on which he closed one,
 * or that he wrote. No name, no number, nothing that is sent anywhere.
 */
const KEY = 'switchboard-invitation'
/** Of the pasted script: that a chat goes on. */
const CHAT = 'switchboard-chat'
const WAS_HERE = 'here'

const today = () => new Date().toLocaleDateString('sv')

export const isReturning = () => read('localStorage', KEY) !== null

/** Not twice in a visit, which is a tab; not on the day on which he closed one; not where a chat goes on. */
export const mayBeInvited = () =>
  read('sessionStorage', KEY) === null &&
  read('localStorage', KEY) !== today() &&
  read('localStorage', CHAT) === null

export const noteShown = () => write('sessionStorage', '1')
export const noteClosed = () => write('localStorage', today())
/** He wrote, or took an invitation up: the next time he returns. */
export function noteHere() {
  noteShown()
  if (read('localStorage', KEY) !== today()) write('localStorage', WAS_HERE)
}

type Store = 'localStorage' | 'sessionStorage'

// A browser that keeps nothing is not asked again and again either: then nobody is invited.
function read(store: Store, key: string): string | null {
  try {
    return window[store].getItem(key)
  } catch {
    return today()
  }
}

function write(store: Store, value: string) {
  try {
    window[store].setItem(KEY, value)
  } catch {
    // As above.
  }
}
