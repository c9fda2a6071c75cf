import { spawn } from 'node:child_process'
import { environment, inRoot, isWindows } from './places.mjs'

/** Runs a tool of node_modules to its end on our Node. `isSeen` shows its words at once instead of keeping them. */
export async function run(tool, args, { isSeen = false, env = {} } = {}) {
  const program = inRoot('node_modules', '.bin', tool)
  const child = spawn(isWindows ? `"${program}.cmd"` : program, args, {
    cwd: inRoot(),
    env: environment({ ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env }),
    stdio: isSeen ? 'inherit' : 'pipe',
    shell: isWindows,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
  return { code, output }
}
