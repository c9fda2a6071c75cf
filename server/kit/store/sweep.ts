import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { incomingFolder, isWriterGone } from './places.ts'

// An upload in progress touches its file with every frame, so an hour of silence means that nobody writes it,
// whichever machine began it.
const silence = 60 * 60 * 1000

/** Removes what uploads left behind that were cut by a kill or a power cut. */
export async function sweepLeftovers(dir: string): Promise<void> {
  const folder = incomingFolder(dir)
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (isWriterGone(name) || (await isSilent(path))) await rm(path, { force: true })
  }
}

async function isSilent(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > silence
}
