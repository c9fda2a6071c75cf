import { setTimeout as pause } from 'node:timers/promises'
import { StartRefused } from '../start-refused.ts'
import { endOrphan } from './orphan.ts'
import type { PostgresConnection } from './postgres.ts'
import { untilReady } from './ready.ts'
import { spawnServer, stopServer, type Cluster, type ServerProcess } from './server-process.ts'

const FIRST_PAUSE = 200
const LONGEST_PAUSE = 5000

/** Starts the server and starts it again whenever it ends before it was told to. */
export async function keepRunning(
  cluster: Cluster,
  connection: PostgresConnection,
): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  let server = await launch(cluster, connection)
  const kept = keep()

  async function keep(): Promise<void> {
    for (;;) {
      await server.ended
      if (stopping.signal.aborted) return
      cluster.log.error('PostgreSQL ended unexpectedly; starting it again.')
      const again = await relaunch()
      if (!again) return
      server = again
    }
  }

  async function relaunch(): Promise<ServerProcess | undefined> {
    for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return undefined
      try {
        const again = await launch(cluster, connection)
        cluster.log.warn('PostgreSQL is back.')
        return again
      } catch (error) {
        cluster.log.error(`PostgreSQL does not come back yet: ${(error as Error).message}`)
      }
    }
  }

  return async () => {
    stopping.abort()
    await stopServer(server)
    await kept
    // One that was on its way back when we were told to stop.
    if (server.child.exitCode === null && server.child.signalCode === null) await stopServer(server)
  }
}

/** Children of a server that was killed notice it within moments and hold its memory until then. */
const FOR_CHILDREN_TO_END = 10_000

async function launch(cluster: Cluster, connection: PostgresConnection): Promise<ServerProcess> {
  const deadline = Date.now() + FOR_CHILDREN_TO_END
  for (;;) {
    await endOrphan({ folder: cluster.folder, connection, log: cluster.log })
    const server = spawnServer(cluster)
    if (await untilReady(server, cluster.folder)) return server
    await server.ended
    const words = server.lastWords.join('\n')
    if (!words.includes('is still in use') || Date.now() > deadline) {
      throw new StartRefused(`The embedded PostgreSQL did not start:\n${words}`)
    }
    await pause(FIRST_PAUSE)
  }
}
