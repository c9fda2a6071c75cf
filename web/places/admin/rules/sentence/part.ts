export type Option = { value: string; label: string; group?: string }

/** A piece of a sentence: words, or a blank that is filled in where it stands. */
export type Part =
  | { kind: 'words'; says: string }
  | {
      kind: 'choice'
      label: string
      value: string
      options: readonly Option[]
      onPick: (value: string) => void
    }
  | { kind: 'amount'; label: string; value: number; most: number; onPick: (value: number) => void }
  | { kind: 'text'; label: string; value: string; limit: number; onPick: (value: string) => void }

export const words = (says: string): Part => ({ kind: 'words', says })

/** The sentence as it reads. A long text stands in quotes, and only its beginning. */
export const textOf = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'words') return part.says
      if (part.kind === 'amount') return String(part.value)
      if (part.kind === 'text') return quoted(part.value)
      return part.options.find(({ value }) => value === part.value)?.label ?? '…'
    })
    .filter((piece) => piece !== '')
    .join(' ')

const SHOWN = 40
const quoted = (text: string) => `“${text.length > SHOWN ? `${text.slice(0, SHOWN).trim()}…` : text}”`
