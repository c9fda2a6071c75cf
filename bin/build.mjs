import { existsSync, rmSync } from 'node:fs'
import { fingerprint } from './fingerprint.mjs'
import { once } from './marker.mjs'
import { inRoot } from './places.mjs'
import { run } from './run-tool.mjs'
import { say, Trouble } from './say.mjs'

const SOURCES = ['web', 'widget', 'contracts', 'package.json', 'package-lock.json'].map((path) =>
  inRoot(path),
)
const MARK = inRoot('dist', '.built')

/** Builds each surface of the browser into dist/, only when a source has changed. */
export async function build({ anew = false } = {}) {
  const surfaces = ['web', 'widget', 'widget/loader', 'widget/invitation'].filter((name) =>
    existsSync(inRoot(name, 'vite.config.ts')),
  )
  if (!surfaces.length) return
  if (anew) rmSync(MARK, { force: true })
  await once({ mark: MARK, state: fingerprint(SOURCES), work: () => buildAll(surfaces) })
}

async function buildAll(surfaces) {
  say('Building the web app …')
  for (const surface of surfaces) {
    const { code, output } = await run('vite', ['build', surface, '--logLevel', 'warn'])
    if (code === 0) continue
    say(output)
    throw new Trouble(`The build of ${surface}/ failed; the reason stands above.`)
  }
}
