#!/usr/bin/env node
// The one way in. Runs on the Node that the machine has (20 or newer) and needs nothing installed;
// it installs the rest, among it the Node 26 that everything else runs on.
import { NODE_FLAGS } from '../server/node-flags.mjs'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { inRoot } from './places.mjs'
import { runNode } from './run-node.mjs'
import { run } from './run-tool.mjs'
import { say, Trouble } from './say.mjs'
import { test } from './test.mjs'

const script = (path) => (args) => runNode(inRoot(path), args)

const commands = {
  start: async (args) => {
    if (args.includes('--help')) return runNode(inRoot('bin/help.mjs'))
    await build()
    return runNode(inRoot('server/main.ts'), args, NODE_FLAGS)
  },
  dev: script('bin/dev.mjs'),
  build: () => build({ anew: true }),
  test: (args) => test({ args }),
  check: (args) => test({ args, without: 'journeys' }),
  bench: script('bench/index.ts'),
  faults: script('bench/faults/index.ts'),
  storm,
  seed: script('server/seed/seed.ts'),
  screenshots: async (args) => {
    await build()
    return runNode(inRoot('e2e/screenshots.ts'), args)
  },
}

/** The chat in real browsers, over lines that fail: so many schedules, from this seed on. */
async function storm([schedules = '50', seed = '1']) {
  await build()
  const env = { STORM_SCHEDULES: schedules, STORM_SEED: seed }
  const { code } = await run('vitest', ['run', '--project=journeys', 'e2e/storm.test.ts'], {
    env,
    isSeen: true,
  })
  return code
}

const [name = 'start', ...args] = process.argv.slice(2)

try {
  const command = commands[name]
  if (!command) throw new Trouble(`There is no "${name}". There are: ${Object.keys(commands).join(', ')}.`)
  await install()
  const code = await command(args)
  if (code) process.exitCode = code
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  say(error.message)
  process.exitCode = 1
}
