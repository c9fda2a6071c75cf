import { askForEffort, openVisitorSession } from '#contracts/visitor-sessions.ts'
import { ask, Refusal } from './ask.ts'

/** Somebody else of the same house may have made the task too easy meanwhile. */
const TRIES = 3

/** The secret of somebody whom no site has signed: the task before it is solved here, a little at a time. */
export async function openAnonymous(inbox: string): Promise<string> {
  const { solveEffort } = await import('#contracts/effort/solve-effort.ts')
  for (let tries = 1; ; tries += 1) {
    const effort = await solveEffort(await ask(askForEffort, {}))
    try {
      return (await ask(openVisitorSession, { body: { inbox, effort } })).session
    } catch (error) {
      if (!needsEffort(error) || tries === TRIES) throw error
    }
  }
}

export const needsEffort = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'effort_needed'
