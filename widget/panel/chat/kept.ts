import type { Answer, Starting } from './sending.ts'

/** What this browser keeps of the chat, from the first word on and not before. */
export type Kept = {
  secret: string
  /** The chat that goes on. */
  chatId?: string
  /** The first message, until the server has it. */
  starting?: Starting
  /** Words that are not acknowledged yet. */
  texts?: { id: string; text: string; at: string; answer?: Answer }[]
  /** Whom the site signed that this is. */
  subject?: string
  isMute?: boolean
}

/** A chat of each inbox. Where the browser refuses its store, the chat lives as long as the page. */
export function makeKept(inbox: string) {
  const key = `switchboard.${inbox}`
  let known: Kept | null = read() ?? null

  /** Undefined where the browser refuses. */
  function read(): Kept | null | undefined {
    let text: string | null
    try {
      text = localStorage.getItem(key)
    } catch {
      return undefined
    }
    return parsed(text)
  }

  function write(next: Kept | null) {
    known = next
    try {
      if (next) localStorage.setItem(key, JSON.stringify(next))
      else localStorage.removeItem(key)
    } catch {
      // As said above.
    }
  }

  return {
    now: () => known,
    begin: (kept: Kept) => write(kept),
    /** Of what was begun; a chat that another tab has forgotten is not brought back. */
    change(part: Partial<Kept>) {
      this.changeAs(() => part)
    },
    /** The same by what stands there at this moment: another tab may have written since this one was told. */
    changeAs(part: (there: Kept) => Partial<Kept>) {
      if (!known) return
      const stored = read()
      known = stored === undefined ? known : stored
      if (known) write({ ...known, ...part(known) })
    },
    forget: () => write(null),
    /** Another tab has begun, gone on or forgotten. */
    onOther(listener: () => void) {
      addEventListener('storage', (event) => {
        if (event.key !== key && event.key !== null) return
        known = read() ?? null
        listener()
      })
    },
  }
}

function parsed(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null
    return typeof kept?.secret === 'string' ? kept : null
  } catch {
    return null
  }
}
