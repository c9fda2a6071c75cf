import { sha256Block } from './sha256-block.ts'

/** Milliseconds of work before others have their turn: a page that solves goes on being a page. */
const SLICE = 8

export type Effort = { task: string; answer: number }

/**
 * Finds the answer to a task of `askForEffort`: a number whose SHA-256, as four bytes behind the last 32 characters of
 * the task, begins with so many zero bits. Costs a machine of today a few milliseconds at 12 bits, twice that at 13.
 */
export async function solveEffort({ task, bits }: { task: string; bits: number }): Promise<Effort> {
  const block = blockOf(task)
  let pauseAt = performance.now() + SLICE
  for (let answer = 0; ; answer += 1) {
    block[8] = answer
    if (Math.clz32(sha256Block(block)[0] as number) >= bits) return { task, answer }
    if (answer % 256 === 0 && performance.now() > pauseAt) {
      await new Promise((resolve) => setTimeout(resolve))
      pauseAt = performance.now() + SLICE
    }
  }
}

/** 32 characters of the task, four bytes for the answer, and what SHA-256 puts behind a text of 36 bytes. */
function blockOf(task: string): Uint32Array {
  const bytes = new DataView(new ArrayBuffer(64))
  const end = task.slice(-32)
  for (let at = 0; at < end.length; at += 1) bytes.setUint8(at, end.charCodeAt(at))
  bytes.setUint8(36, 0x80)
  bytes.setUint32(60, 36 * 8)
  return Uint32Array.from({ length: 16 }, (_, index) => bytes.getUint32(index * 4))
}
