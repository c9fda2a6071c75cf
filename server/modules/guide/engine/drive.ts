import type { Answers, Need, Walk } from './walk.ts'

type Answer = (need: Need) => Promise<Answers[keyof Answers]>

/** Takes a step to its end, with what it needs on the way. */
export async function drive<T>(walk: Walk<T>, answer: Answer): Promise<T> {
  for (let turn = walk.next(); ; turn = walk.next(await answer(turn.value))) {
    if (turn.done) return turn.value
  }
}
