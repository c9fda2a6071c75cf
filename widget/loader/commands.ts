import type { Attributes, Happening } from '../messages.ts'

/** A token that the site has signed for its customer, or what fetches one when the chat is opened. */
export type Pass = string | (() => string | Promise<string>)

/** What a page may do with the chat: `window.Switchboard`. */
export type Commands = {
  /** By an invitation, whose id it is. */
  open: (by?: string) => void
  close: () => void
  toggle: () => void
  identify: (token: Pass) => void
  forget: () => void
  /** Answers what stops it. */
  on: (what: Happening, listener: (detail: unknown) => void) => () => void
  setLocale: (locale: string) => void
  setAttributes: (attributes: Attributes) => void
  showMessage: (text: string) => void
}
export type Call = [name: keyof Commands, ...values: unknown[]]
export type Switchboard = Commands & { push: (...calls: Call[]) => void }

/**
 * The page's own face of the chat. What was pushed into an array of the same name before this script had come is done
 * now, in its order; a call that nobody knows, or that fails, does not stop the next.
 */
export function takeOver(commands: Commands, before: unknown): Switchboard {
  const run = (call: Call) => {
    try {
      const [name, ...values] = call
      ;(commands[name] as (...given: unknown[]) => void)(...values)
    } catch (error) {
      reportError(error)
    }
  }
  const push = (...calls: Call[]) => {
    for (const call of calls) run(call)
  }
  if (Array.isArray(before)) push(...(before as Call[]))
  return Object.freeze({ ...commands, push })
}

/** Who listens to what. */
export function makeListeners() {
  const all = new Map<Happening, Set<(detail: unknown) => void>>()
  return {
    on: (what: Happening, listener: (detail: unknown) => void) => {
      const known = all.get(what) ?? new Set()
      all.set(what, known.add(listener))
      return () => void known.delete(listener)
    },
    tell: (what: Happening, detail?: unknown) => {
      for (const listener of all.get(what) ?? []) {
        try {
          listener(detail)
        } catch (error) {
          reportError(error)
        }
      }
    },
  }
}
