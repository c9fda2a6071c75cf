import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { pathToFileURL } from 'node:url'
import { environment, inRoot, isWindows, node26 } from './places.mjs'

/** Runs a script on Node 26: in this process when it is one already, else in one that we only wait for. */
export async function runNode(script, args = [], flags = []) {
  process.chdir(inRoot())
  if (process.versions.node.startsWith('26.')) return runHere(script, args, flags)
  const child = spawn(
    node26,
    [...flags, '--import', pathToFileURL(inRoot('bin/end-with-parent.mjs')).href, script, ...args],
    {
      env: environment(),
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  )
  // The terminal gives Ctrl+C to both of us. What was sent to us alone goes on as SIGTERM; twice is harmless.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (...end) => resolve(end))
  })
  return code ?? 128 + constants.signals[signal]
}

async function runHere(script, args, flags) {
  // Flags count from the beginning of a process: it begins anew in the same one. Windows cannot; who is spoken to must not.
  if (flags.length > 0 && !isWindows && !process.channel)
    process.execve(process.execPath, [process.execPath, ...flags, script, ...args], process.env)
  process.argv.splice(1, Infinity, script, ...args)
  await import(pathToFileURL(script).href)
}
