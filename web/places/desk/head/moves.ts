import type { Move, Status } from '#contracts/tickets.ts'

/** The moves of each status, the likeliest first. The first is the emphasised button, unless it is `quiet`. */
const likely: Record<Status, readonly Move[]> = {
  new: ['start', 'close'],
  in_process: ['resolve', 'ask_customer'],
  in_customer_action: ['customer_answered', 'close'],
  resolved: ['close', 'reopen'],
  closed: [],
}

/** Moves that one hardly wants by mistake are never the emphasised button. */
const quiet: readonly Move[] = ['close', 'reopen', 'customer_answered']

export function inOrderOfLikelihood(status: Status, possible: readonly Move[]): Move[] {
  const known = likely[status].filter((move) => possible.includes(move))
  return [...known, ...possible.filter((move) => !known.includes(move))]
}

export const isPrimary = (move: Move, place: number) => place === 0 && !quiet.includes(move)
