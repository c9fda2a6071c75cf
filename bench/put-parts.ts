import { readFile, writeFile } from 'node:fs/promises'

const results = new URL('RESULTS.md', import.meta.url)

/** A section of the figures in the place where it stands, or at the end; the first of the parts is its heading. */
export async function putParts(parts: readonly string[]): Promise<void> {
  const [head = ''] = parts
  const page = await readFile(results, 'utf8')
  const fresh = `${parts.join('\n\n')}\n`
  const from = page.indexOf(`${head}\n`)
  if (from < 0) return writeFile(results, `${page}\n${fresh}`)
  const next = page.indexOf('\n## ', from + head.length)
  const rest = next < 0 ? '' : page.slice(next)
  await writeFile(results, `${page.slice(0, from)}${fresh}${rest}`)
}
