/** What is kept back from whoever writes outside, and what stands in its place; made anew for each call. */
export type Mask = { hide(this: void, text: string): string; show(this: void, text: string): string }

type Rule = { kind: string; found: RegExp; isMeant?: (found: string) => boolean }

const between = String.raw`[\p{Zs}\p{Cf}\p{Pd}\p{Pc}\t./()·•]{0,3}`
/** What closes a sentence or a bracket is none of it; so many letters, because a word may be a page long. */
const ofAddress = String.raw`[^\s<>()"'«»„“”,;@＠﹫]`
const lastOfAddress = String.raw`[^\s<>()"'«»„“”,;@＠﹫.:!?]`
const date = String.raw`(?:19|20)\d\d-[01]?\d-[0-3]?\d|[0-3]?\d[./-][01]?\d[./-](?:19|20)\d\d`
const isDate = new RegExp(`^(?:${date})$`, 'u')

/**
 * In this order. Rather too much than too little: what is hidden comes back in the answer, and what gets out does not.
 * A date is the one long number that is left, because without it nobody understands "since when".
 */
const rules: readonly Rule[] = [
  // What already looks like a placeholder would be taken for one in the answer.
  { kind: 'TEXT', found: /\[(?:TEXT|EMAIL|ACCOUNT|NUMBER)-\d+\]/giu },
  {
    kind: 'EMAIL',
    found: new RegExp(`${ofAddress}{0,254}[@＠﹫](?:${ofAddress}{0,254}${lastOfAddress})?`, 'gu'),
  },
  {
    kind: 'ACCOUNT',
    found:
      /(?<![\p{L}\p{N}])[A-Z]{2}[\p{Zs}\p{Pd}]?\d{2}(?:[\p{Zs}\p{Pd}]?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/giu,
    isMeant: (found) => found.replace(/\D/g, '').length >= 8,
  },
  {
    kind: 'NUMBER',
    found: new RegExp(
      String.raw`(?:${date})(?=\s+\d\d?:\d\d)|(?:${date})(?!${between}\p{N})|[+(]?\p{N}(?:${between}\p{N}){6,}`,
      'gu',
    ),
    isMeant: (found) => !isDate.test(found),
  },
]

export function makeMask(): Mask {
  const placeholders = new Map<string, string>()
  const originals = new Map<string, string>()

  function put(kind: string, original: string): string {
    const key = `${kind} ${original}`
    const known = placeholders.get(key)
    if (known !== undefined) return known
    const placeholder = `[${kind}-${placeholders.size + 1}]`
    placeholders.set(key, placeholder)
    originals.set(placeholder, original)
    return placeholder
  }

  return {
    hide: (text) =>
      rules.reduce(
        (hidden, { kind, found, isMeant = () => true }) =>
          hidden.replace(found, (original) => (isMeant(original) ? put(kind, original) : original)),
        text,
      ),
    // The other way round, because what was hidden later may hold what was hidden before.
    show: (text) =>
      rules.toReversed().reduce(
        (shown, { kind }) =>
          shown.replace(new RegExp(String.raw`\[${kind}-\d+\]`, 'giu'), (placeholder) => {
            const original = originals.get(placeholder.toUpperCase())
            if (original === undefined) throw new Error('the answer names something that it was not given')
            return original
          }),
        text,
      ),
  }
}
