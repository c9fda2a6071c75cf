import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const inRoot = (...parts) => join(root, ...parts)

export const isWindows = process.platform === 'win32'

export const node26 = inRoot('node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node')

/** What the tools see: our Node before any other. */
export function environment(extra = {}) {
  const separator = isWindows ? ';' : ':'
  const path = [dirname(node26), inRoot('node_modules', '.bin'), process.env.PATH].join(separator)
  return { ...process.env, PATH: path, ...extra }
}
