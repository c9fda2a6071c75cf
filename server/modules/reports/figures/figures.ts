import { figureKeys, type FigureKey } from '#contracts/reports.ts'
import { answered } from './answered.ts'
import { available } from './available.ts'
import type { Figure } from './figure.ts'
import { firstReply, firstReplyP90 } from './first-reply.ts'
import { guideAlone, guideHandedOver, guideLed, guideRatings, guideSatisfaction } from './guided.ts'
import { load } from './load.ts'
import { open } from './open.ts'
import { opened } from './opened.ts'
import { reopened } from './reopened.ts'
import { replies } from './replies.ts'
import { resolution, resolutionP90 } from './resolution.ts'
import { resolved } from './resolved.ts'
import { lowRatings, ratings, satisfaction } from './satisfaction.ts'
import { waiting } from './waiting.ts'

const all: readonly Figure[] = [
  opened,
  answered,
  replies,
  resolved,
  reopened,
  open,
  waiting,
  firstReply,
  firstReplyP90,
  resolution,
  resolutionP90,
  ratings,
  satisfaction,
  lowRatings,
  guideLed,
  guideAlone,
  guideHandedOver,
  guideRatings,
  guideSatisfaction,
  load,
  available,
]
const byKey = new Map(all.map((figure) => [figure.key, figure]))

export function figureOf(key: FigureKey): Figure {
  const figure = byKey.get(key)
  if (!figure) throw new Error(`${key} has no definition`)
  return figure
}

/** In the order of the contract. */
export const definitions: readonly Figure[] = figureKeys.map(figureOf)
