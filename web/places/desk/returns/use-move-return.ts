import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { moveReturn } from '#contracts/returns.ts'
import type { Return, ReturnMove } from '#contracts/returns.ts'
import { call } from '../../../kit/api.ts'

type Asked = { move: ReturnMove; rejection?: string; refund?: string }

/** Answers whether it was done; what refused it stands beside the buttons. */
export function useMoveReturn({ id, version }: Return) {
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  async function move(asked: Asked): Promise<boolean> {
    setBusy(true)
    setProblem(null)
    try {
      await call(moveReturn, { params: { id }, body: { ...asked, version } })
      return true
    } catch (error) {
      setProblem(error)
      return false
    } finally {
      setBusy(false)
      void client.invalidateQueries({ queryKey: ['returns-of'] })
      void client.invalidateQueries({ queryKey: ['orders'] })
    }
  }
  return { move, isBusy, problem }
}
