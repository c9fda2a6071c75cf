import { exportCounted, exportReport, listCounted, recountReports, showReport } from '#contracts/reports.ts'
import { owned, plain, type At } from '../call.ts'

const period = { from: '2026-01-01', to: '2026-01-31', timeZone: 'UTC' }
const of = ({ owner }: At) => ({ ...period, agent: owner.id })

export const reportCalls = [
  owned(showReport, (at) => ({ query: { ...of(at), compare: 'yes' } })),
  owned(listCounted, (at) => ({ query: { ...of(at), figure: 'opened' } })),
  owned(exportReport, (at) => ({ query: of(at) })),
  owned(exportCounted, (at) => ({ query: { ...of(at), figure: 'opened' } })),
  plain(recountReports, () => ({ body: {} })),
]
