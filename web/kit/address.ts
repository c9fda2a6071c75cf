export type Values = Record<string, unknown>

/** `/api/tickets/:id` with its parameters filled in and the query appended; a list repeats its name. */
export function addressOf(path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    if (params[name] === undefined) throw new Error(`${path} needs "${name}"`)
    return encodeURIComponent(asText(params[name]))
  })
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value])
        .filter((one) => one !== undefined && one !== null)
        .map((one) => [name, asText(one)]),
    ),
  )
  return search.size > 0 ? `${filled}?${search}` : filled
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** The path of `next=` if it is one of our own, else undefined: `//host`, `/\host` and tabs lead elsewhere. */
export function ownPath(next: string | null | undefined): string | undefined {
  // oxlint-disable-next-line no-control-regex -- browsers drop control characters before they parse a URL
  if (!next || !/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(next)) return undefined
  const here = 'http://here.invalid'
  return URL.canParse(next, here) && new URL(next, here).origin === here ? next : undefined
}
