/** What a table has not that it must have, and what it has for nothing. */
export function gaps(there: readonly string[], inTable: readonly string[], table: string): string[] {
  const missing = there.filter((name) => !inTable.includes(name)).map((name) => `${name} has no ${table}`)
  const idle = inTable.filter((name) => !there.includes(name)).map((name) => `${name} is no endpoint`)
  const doubled = inTable
    .filter((name, at) => inTable.indexOf(name) !== at)
    .map((name) => `${name} has two of ${table}`)
  return [...missing, ...idle, ...doubled]
}
