import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { solveEffort } from './solve-effort.ts'

const zeroBits = (task: string, answer: number) => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(answer)
  const digest = createHash('sha256').update(task.slice(-32)).update(four).digest()
  return Math.clz32(digest.readUInt32BE())
}

test.each([0, 1, 8, 12])(
  'an answer at %i bits is the first that Node’s own SHA-256 finds too',
  async (bits) => {
    for (const letter of ['a', 'Z', '-', '7']) {
      const task = `before.${letter.repeat(43)}`
      let first = 0
      while (zeroBits(task, first) < bits) first += 1
      expect(await solveEffort({ task, bits })).toEqual({ task, answer: first })
    }
  },
)
