import type { ReactNode } from 'react'

/** A small picture that says something: by its title to the eye, by words to the ear. */
export function Sign({ says, children }: { says: string; children: ReactNode }) {
  return (
    <span title={says}>
      <span className="unseen">{says}</span>
      {children}
    </span>
  )
}
