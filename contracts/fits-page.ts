/**
 * Whether an address is one of those that a pattern means: `*` is anything, also nothing. A pattern that begins with
 * `/` is about the path alone, any other about the whole address; what stands behind `?` or `#` does not count.
 */
export function fitsPage(pattern: string, address: string): boolean {
  const { origin, pathname } = new URL(address)
  const page = pattern.startsWith('/') ? pathname : origin + pathname
  const [head = '', ...parts] = pattern.split('*')
  if (parts.length === 0) return page === head
  const tail = parts.pop() ?? ''
  if (!page.startsWith(head) || page.length < head.length + tail.length || !page.endsWith(tail)) return false
  // Each part at the first place that it is found: no other choice could leave more room for the next.
  let at = head.length
  for (const part of parts) {
    const found = page.indexOf(part, at)
    if (found < 0 || found + part.length > page.length - tail.length) return false
    at = found + part.length
  }
  return true
}
