import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The database's first process; the app starts another. */
export async function killDatabase(dataDir: string): Promise<void> {
  const pidFile = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(pidFile.split('\n')[0])
  if (pid > 1) process.kill(pid, 'SIGKILL')
}
