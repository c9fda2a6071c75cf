import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** A number is given to a new process some day; the number with the start is not. */
export type ProcessLife = { name: string; startedAt: string }

/** Undefined when no such process lives. */
export async function lifeOf(pid: number): Promise<ProcessLife | undefined> {
  if (!Number.isInteger(pid) || pid < 1) return undefined
  if (process.platform === 'linux') return fromProc(pid)
  return process.platform === 'win32' ? fromSignal(pid) : fromPs(pid)
}

/** proc_pid_stat(5): the name in brackets, then the state, and the start as 22nd field. */
async function fromProc(pid: number): Promise<ProcessLife | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [, name = '', rest = ''] = /\((.*)\) (.*)/s.exec(stat) ?? []
  const fields = rest.split(' ')
  const isDead = !stat || fields[0] === 'Z' || fields[0] === 'X'
  return isDead ? undefined : { name, startedAt: fields[19] ?? '' }
}

async function fromPs(pid: number): Promise<ProcessLife | undefined> {
  const ps = await promisify(execFile)('ps', ['-o', 'lstart=,comm=', '-p', String(pid)]).catch(
    () => undefined,
  )
  const [, startedAt = '', command = ''] = /^\s*(\S+ +\S+ +\S+ +\S+ +\S+) +(.*)/.exec(ps?.stdout ?? '') ?? []
  return startedAt ? { name: command.split('/').pop() ?? '', startedAt } : undefined
}

/** Windows does not tell us more without a slow question. */
function fromSignal(pid: number): ProcessLife | undefined {
  try {
    process.kill(pid, 0)
    return { name: 'postgres', startedAt: '' }
  } catch {
    return undefined
  }
}
