import type { NodeFigures } from '#contracts/flows.ts'
import type { Actor } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { CAME, LEFT } from '../running/count-step.ts'
import { flowFor } from './flow-row.ts'

/** Of a version; left out, of the one that visitors meet, else of the last. */
export const showFigures = (world: World, actor: Actor, id: string, number: number | undefined) =>
  snapshot(world, actor, async (tx) => {
    const flow = await flowFor(tx, id)
    const version = await tx.db
      .selectFrom('flow_versions')
      .select(['id', 'number', 'graph'])
      .where('flow_id', '=', id)
      .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
      .orderBy((eb) => eb('id', '=', flow.published_id ?? id), 'desc')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!version) throw notFound()
    const rows = await tx.db
      .selectFrom('flow_figures')
      .select(['node', 'way', 'times'])
      .where('version_id', '=', version.id)
      .execute()
    const items: NodeFigures[] = version.graph.nodes.map(({ key }) => {
      const ways = rows.filter(({ node }) => node === key)
      const of = (way: string) => ways.find((one) => one.way === way)?.times ?? 0
      const wentOn = ways.filter(({ way }) => way !== CAME && way !== LEFT)
      return {
        node: key,
        came: of(CAME),
        left: of(LEFT),
        wentOn: Object.fromEntries(wentOn.map(({ way, times }) => [way, times])),
      }
    })
    return { number: version.number, items }
  })
