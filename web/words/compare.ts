export type Words = { readonly [key: string]: string | Words }

const plural = /_(zero|one|two|few|many|other)$/

/** What is missing or different between the languages of one file of words. */
export function faultsOf(tables: Record<string, Words>): string[] {
  const flat = Object.entries(tables).map(([language, words]) => ({ language, words: flatten(words) }))
  const keys = [...new Set(flat.flatMap(({ words }) => [...words.keys()].map(bare)))]
  const [model] = flat
  return flat.flatMap(({ language, words }) => [
    ...keys.filter((key) => !formsOf(words, key).length).map((key) => `${language} has no ${key}`),
    ...keys.flatMap((key) => missingForms(language, words, key)),
    ...[...words].filter(([, text]) => !text.trim()).map(([key]) => `${language} says nothing in ${key}`),
    ...keys
      .filter((key) => model && formsOf(words, key).length && formsOf(model.words, key).length)
      .filter((key) => model && holes(words, key) !== holes(model.words, key))
      .map((key) => `${language} differs in the placeholders of ${key}`),
  ])
}

const bare = (key: string) => key.replace(plural, '')

const formsOf = (words: Map<string, string>, key: string) =>
  [...words.keys()].filter((one) => bare(one) === key)

function missingForms(language: string, words: Map<string, string>, key: string): string[] {
  const forms = formsOf(words, key)
  if (!forms.some((form) => plural.test(form))) return []
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return needed
    .map((category) => `${key}_${category}`)
    .filter((form) => !forms.includes(form))
    .map((form) => `${language} lacks ${form}`)
}

/** Each form may leave a placeholder out ("one ticket"), so what counts is what all forms use together. */
const holes = (words: Map<string, string>, key: string) =>
  [...new Set(formsOf(words, key).flatMap((form) => words.get(form)?.match(/\{\{[^}]+\}\}/g) ?? []))]
    .sort()
    .join()

function flatten(words: Words, above = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[above + key, value] as const] : [...flatten(value, `${above}${key}.`)],
    ),
  )
}
