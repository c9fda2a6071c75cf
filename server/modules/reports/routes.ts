import * as api from '#contracts/reports.ts'
import { route, signedIn } from '#kit/serve.ts'
import { exportCounted } from './counted/export-counted.ts'
import { listCounted } from './counted/list-counted.ts'
import { exportReport } from './export-report.ts'
import { recount } from './recount.ts'
import { showReport } from './show-report.ts'

const named = (name: string) => `attachment; filename="${name}.csv"`

export const routes = [
  route(api.showReport, (world, { actor, query }) => showReport(world, signedIn(actor), query)),
  route(api.listCounted, (world, { actor, query }) => listCounted(world, signedIn(actor), query)),
  route(api.exportReport, async (world, { actor, query, reply }) => {
    const csv = await exportReport(world, signedIn(actor), query)
    const { from, to, split, by } = query
    void reply.header('content-disposition', named(`report-${from}-${to}-by-${split ?? by}`))
    return csv
  }),
  route(api.exportCounted, async (world, { actor, query, reply }) => {
    const csv = await exportCounted(world, signedIn(actor), query)
    void reply.header('content-disposition', named(`${query.figure}-${query.from}-${query.to}`))
    return csv
  }),
  route(api.recountReports, async (world) => {
    await recount(world)
    return { done: true as const }
  }),
]
