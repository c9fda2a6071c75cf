/** Somebody or a queue that can get a ticket; the first in rank come first. */
export type Receiver = {
  to: { agentId: string } | { queueId: string } | 'nobody'
  /** Unique among all. */
  value: string
  name: string
  /** How it is with him now. */
  side: string
  verb: string
  rank: number
}

/** Those whose name has a word that begins so, in their order. */
export function fittingReceivers(all: readonly Receiver[], typed: string): Receiver[] {
  const asked = typed.trim().toLowerCase().split(/\s+/)
  return all.filter(({ name }) => {
    const words = name.toLowerCase().split(/[\s-]+/)
    return asked.every((part) => words.some((word) => word.startsWith(part)))
  })
}

export const inRank = (a: Receiver, b: Receiver) => a.rank - b.rank || a.name.localeCompare(b.name)
