import { useState } from 'react'
import type { Kept } from './kept.ts'
import type { Scoped } from './scope-choice.tsx'

/** What is being typed over something that others may save meanwhile. `ownOf`: what its kind has beside. */
export function useKeptDraft<K extends Kept, Own>(kept: K, ownOf: (kept: K) => Own) {
  const [base, setBase] = useState(kept)
  const [circle, setCircle] = useState(() => circleOf(kept))
  const [own, setOwn] = useState(() => ownOf(kept))
  const changed =
    JSON.stringify({ circle, own }) !== JSON.stringify({ circle: circleOf(base), own: ownOf(base) })
  return {
    base,
    circle,
    own,
    setOwn,
    put: (part: Partial<typeof circle>) => setCircle({ ...circle, ...part }),
    isDirty: changed,
    isStale: kept.version > base.version,
    takeTheirs: () => {
      setBase(kept)
      setCircle(circleOf(kept))
      setOwn(ownOf(kept))
    },
    keepMine: () => setBase({ ...base, version: kept.version }),
  }
}

const circleOf = ({ name, scope, componentId }: Kept): Scoped & { name: string } => ({
  name,
  scope,
  componentId,
})
