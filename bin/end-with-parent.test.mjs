import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'

const launch = (script) =>
  spawn(
    process.execPath,
    ['--import', new URL('end-with-parent.mjs', import.meta.url).href, '--eval', script],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )

const end = (child) =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))

test('a script that has done its work ends, though its launcher still waits', async () => {
  expect(await end(launch('process.exitCode = 3'))).toEqual({ code: 3, signal: null })
})

test('a script whose launcher is gone is told to end', async () => {
  const child = launch(
    "process.on('SIGTERM', () => process.exit(7)); process.send('up'); setInterval(() => {}, 1e6)",
  )
  await new Promise((resolve) => child.once('message', resolve))
  child.disconnect()
  expect(await end(child)).toEqual({ code: 7, signal: null })
})
