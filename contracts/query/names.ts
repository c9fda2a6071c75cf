/** Ids by folded name or key; a name may belong to several. */
export type Names = Record<
  'types' | 'components' | 'queues' | 'people',
  ReadonlyMap<string, readonly string[]>
>

/** The form in which names are compared and kept in `Names`. */
export function foldName(name: string) {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

export const isId = (name: string) => uuid.test(name)
