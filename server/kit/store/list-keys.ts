import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isKey } from './places.ts'

/** Every stored file with the time of its writing, in no order, a folder at a time. */
export async function* listKeys(dir: string): AsyncGenerator<{ key: string; storedAt: Date }> {
  for await (const entry of await opendir(dir, { recursive: true })) {
    if (!entry.isFile() || !isKey(entry.name)) continue
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => null)
    if (found) yield { key: entry.name, storedAt: found.mtime }
  }
}
