import type { BodyOf } from '#contracts/endpoint.ts'
import type { importFlow } from '#contracts/flows.ts'

const MOST = 500_000
export type Exported = BodyOf<typeof importFlow>['flow']
type Read = { flow: Exported } | { refused: 'tooLarge' | 'notJson' | 'notFlow' }

/** What a file holds, as far as it looks like a flow; the server looks at every node of it. */
export async function readExport(file: Pick<File, 'size' | 'text'>): Promise<Read> {
  if (file.size > MOST) return { refused: 'tooLarge' }
  const held = parsed(await file.text())
  if (held === undefined) return { refused: 'notJson' }
  return isExported(held) ? { flow: held } : { refused: 'notFlow' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isExported(held: unknown): held is Exported {
  if (typeof held !== 'object' || held === null) return false
  const { switchboardFlow, graph } = held as Partial<Exported>
  return switchboardFlow === 1 && Array.isArray(graph?.nodes) && Array.isArray(graph.lines)
}
