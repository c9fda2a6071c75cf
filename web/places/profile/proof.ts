import { createContext, useContext, useState } from 'react'

/** The person closed the dialog: nothing was done, and there is nothing to say. */
export class NotProven extends Error {}

export type Prove = <T>(work: () => Promise<T>) => Promise<T>
export const ProofContext = createContext<Prove>((work) => work())

/** Runs what may ask for the password first; `problem` is why it was refused. */
export function useProven() {
  const prove = useContext(ProofContext)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  async function run(work: () => Promise<void>) {
    setBusy(true)
    setProblem(null)
    try {
      await prove(work)
    } catch (error) {
      if (!(error instanceof NotProven)) setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return { run, isBusy, problem }
}
