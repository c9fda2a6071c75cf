import { roles } from '#contracts/roles.ts'
import type { Sent } from './ask.ts'
import type { Call } from './call.ts'
import { matrix } from './matrix.ts'
import { castOf, credentials } from './play.ts'
import { cellsOf, type Cell } from './cells.ts'
import type { Scene } from './scene.ts'

export type Ready = { sent: Sent; headers: Record<string, string> }

/** A call that would succeed, by somebody who may make it; the customer first, behind all walls. */
export async function ready(scene: Scene, call: Call): Promise<Ready> {
  const { caller, owner, cell } = await whoMay(scene, call)
  return {
    sent: await call.prepare({ scene, caller, owner }),
    headers: await credentials(cell, caller),
  }
}

async function whoMay(scene: Scene, call: Call) {
  const row = matrix[call.endpoint.name]
  if (!row) throw new Error(`${call.endpoint.name} has no row`)
  const cells = cellsOf(call, row).filter((cell) => cell.by !== 'key')
  const order = ['customer', 'agent', 'admin', ...roles]
  const cell = order
    .map((role) => cells.find((one) => one.role === role && one.meets === 'done'))
    .find(Boolean)
  const chosen: Cell | undefined = cell ?? cells[0]
  if (!chosen) throw new Error(`nobody may ${call.endpoint.name}`)
  return { ...(await castOf(scene, call, chosen)), cell: chosen }
}
