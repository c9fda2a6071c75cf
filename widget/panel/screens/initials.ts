/** Two letters for a face: of the first and of the last name. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean)
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
  return letters
    .map((part) => String.fromCodePoint(part?.codePointAt(0) ?? 32).trim())
    .join('')
    .toUpperCase()
}
