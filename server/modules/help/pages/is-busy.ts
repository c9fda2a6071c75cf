import { countHere } from '#kit/limits.ts'
import { networkOf } from '#kit/network-of.ts'
import type { PageAsked } from '#kit/pages.ts'
import type { World } from '#kit/world.ts'

const COUNTED_A_MINUTE = 20

/** Whether a reader has been counted so often this minute that he is counted no more: his page he gets all the same. */
export function isBusy(world: World, { request }: PageAsked, doing: 'read' | 'searched'): boolean {
  try {
    countHere(world, `${doing}:${networkOf(request.ip)}`, COUNTED_A_MINUTE, 60)
    return false
  } catch {
    return true
  }
}
