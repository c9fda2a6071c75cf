import { readFile } from 'node:fs/promises'

const TICKS_A_SECOND = 100

/** What a process holds for itself and its share of what several hold, in MB; and the seconds it has worked. Linux only. */
export async function lookAt(pid: number): Promise<{ memory: number; worked: number }> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')
  const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(await read('smaps_rollup'))?.[1] ?? 0)
  const stat = (await read('stat')).split(') ')[1]?.split(' ') ?? []
  const worked = (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) / TICKS_A_SECOND
  return { memory: kilobytes / 1024, worked }
}
