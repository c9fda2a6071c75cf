import { spawn } from 'node:child_process'
import { readConfig } from '../server/config.ts'
import { startPostgres } from '../server/postgres/postgres.ts'
import { StartRefused } from '../server/start-refused.ts'
import { environment, inRoot } from './places.mjs'
import { say } from './say.mjs'

// The database stays up while the server is started anew at each save.
const log = { debug: () => undefined, info: say, warn: say, error: say }

try {
  const args = process.argv.slice(2)
  const config = readConfig(process.env, args)
  const postgres = config.databaseUrl ? undefined : await startPostgres({ dataDir: config.dataDir, log })
  const child = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', inRoot('server/main.ts'), ...args],
    {
      env: environment({ SWITCHBOARD_DEV: '1', ...(postgres ? { DATABASE_URL: postgres.url } : {}) }),
      stdio: 'inherit',
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 0)))
  await postgres?.stop()
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  say(error.message)
  process.exitCode = 2
}
