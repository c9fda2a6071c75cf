import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'
import { moved } from './reorder.ts'

type Placed = { id: string; place: number }
type Saving<T> = {
  show: (items: T[]) => void
  save: (one: T, place: number) => Promise<T>
  /** What the server has, also after a refusal in the middle. */
  refresh: () => void
}

/** Moves a row at once and saves those whose place has changed, one after the other. */
export function useSaveOrder<T extends Placed>(shown: readonly T[], { show, save, refresh }: Saving<T>) {
  const wordsOf = useProblemWords()
  return async (from: number, to: number) => {
    const items = moved(shown, from, to).map((one, place) => ({ ...one, place }))
    show(items)
    const before = new Map(shown.map((one) => [one.id, one.place]))
    try {
      for (const one of items) if (before.get(one.id) !== one.place) await save(one, one.place)
    } catch (error) {
      say(wordsOf(error).title, { tone: 'bad' })
    }
    refresh()
  }
}
