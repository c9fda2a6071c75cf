import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrderImport } from '#contracts/order-imports.ts'
import { importQuery, importsKey } from './import-query.ts'

/** Does something with an import and shows what it has become; what refused it stands beside the button. */
export function useImportAct() {
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const act = (asked: Promise<OrderImport>) => {
    setBusy(true)
    setProblem(null)
    void asked
      .then((now) => {
        client.setQueryData(importQuery(now.id).queryKey, now)
        return client.invalidateQueries({ queryKey: importsKey })
      })
      .catch(setProblem)
      .finally(() => setBusy(false))
  }
  return { act, isBusy, problem }
}
