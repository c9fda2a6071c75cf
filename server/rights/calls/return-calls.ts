import { saveReturnRules, showReturnRules } from '#contracts/return-rules.ts'
import {
  exportReturns,
  listReturns,
  listReturnsOfTicket,
  moveReturn,
  moveReturns,
  reportReturn,
  showReturn,
  showReturnFigures,
} from '#contracts/returns.ts'
import { owned, plain } from '../call.ts'
import { orderOf, reportOf, returnOf } from '../orders.ts'

export const returnCalls = [
  owned(reportReturn, async ({ scene, owner }) => ({
    body: reportOf((await orderOf(scene, owner)).lineId),
  })),
  owned(showReturn, async ({ scene, owner }) => ({ params: { id: (await returnOf(scene, owner)).id } })),
  owned(listReturnsOfTicket, async ({ scene, owner }) => ({
    params: { id: (await returnOf(scene, owner)).ticket.id },
  })),
  owned(moveReturn, async ({ scene, owner }) => ({
    params: { id: (await returnOf(scene, owner)).id },
    body: { move: 'withdraw' },
  })),
  plain(moveReturns, async ({ scene, owner }) => ({
    body: { ids: [(await returnOf(scene, owner)).id], move: 'approve' },
  })),
  plain(listReturns, async ({ scene, owner }) => {
    await returnOf(scene, owner)
    return { query: { q: 'Lamp', step: 'all' } }
  }),
  plain(exportReturns, () => ({ query: { step: 'all' } })),
  plain(showReturnFigures, () => ({ query: { from: '2026-01-01', to: '2026-12-31' } })),
  plain(showReturnRules, () => ({})),
  plain(saveReturnRules, () => ({ body: { days: 60 } })),
]
