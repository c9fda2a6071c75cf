import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FaultCode } from '#contracts/faults.ts'
import { moveReturns } from '#contracts/returns.ts'
import type { ReturnMove, ReturnRow } from '#contracts/returns.ts'
import { call } from '../../../kit/api.ts'
import { returnsKey } from './returns-query.ts'

/** So many go out at a time: that is how often one sees how far it is, and can stop it. */
const AT_A_TIME = 10

type Refused = { one: ReturnRow; code: FaultCode }
export type Many = { move: ReturnMove; total: number; done: number; moved: number; refused: Refused[] }
type Asked = { move: ReturnMove; rejection?: string }

/** One move on several returns, in turn. What is done stays done when it is stopped or fails on the way. */
export function useMoveMany() {
  const client = useQueryClient()
  const [many, setMany] = useState<Many>()
  const [problem, setProblem] = useState<unknown>(null)
  const isStopped = useRef(false)

  async function start(ones: readonly ReturnRow[], asked: Asked): Promise<void> {
    isStopped.current = false
    setProblem(null)
    let now: Many = { move: asked.move, total: ones.length, done: 0, moved: 0, refused: [] }
    setMany(now)
    try {
      while (now.done < now.total && !isStopped.current) {
        const some = ones.slice(now.done, now.done + AT_A_TIME)
        const { moved, refused } = await call(moveReturns, {
          body: { ids: some.map(({ id }) => id), ...asked },
        })
        now = {
          ...now,
          done: now.done + some.length,
          moved: now.moved + moved,
          refused: [
            ...now.refused,
            ...refused.flatMap(({ id, code }) => {
              const one = some.find((each) => each.id === id)
              return one ? [{ one, code }] : []
            }),
          ],
        }
        setMany(now)
      }
    } catch (error) {
      setProblem(error)
    }
    setMany({ ...now, total: now.done })
    void client.invalidateQueries({ queryKey: returnsKey })
  }

  const stop = () => {
    isStopped.current = true
  }
  return { many, problem, start, stop, dismiss: () => setMany(undefined) }
}
