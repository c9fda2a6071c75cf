import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type RunningPostgres } from './postgres.ts'

export const FAST_AND_FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
export const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

/** Worlds of several files live at once, and the backends of a process that was killed stay for a moment. */
const MANY_WORLDS = { max_connections: '120' }

/** A server for a run of tests: in a fresh folder, gone when stopped. */
export async function temporaryPostgres(): Promise<RunningPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-test-'))
  const removed = () => rm(dataDir, { recursive: true, force: true })
  try {
    const running = await startPostgres({
      dataDir,
      settings: { ...FAST_AND_FORGETFUL, ...MANY_WORLDS },
      log: SILENT,
    })
    const stop = async () => {
      await running.stop()
      await removed()
    }
    return { ...running, stop }
  } catch (error) {
    await removed()
    throw error
  }
}
