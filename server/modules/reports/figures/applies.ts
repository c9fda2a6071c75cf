import { dimensions, type Dimension } from '#contracts/reports.ts'
import type { Figure } from './figure.ts'

/** What tells these apart: nobody is available for one type of tickets only, and no agent has a chat of the guide. */
const only: Partial<Record<Figure['of'], Dimension>> = { presence: 'agent', guided: 'channel' }

/** Whether a figure says anything of what is asked for. */
export const applies = ({ of }: Pick<Figure, 'of'>, asked: readonly Dimension[]): boolean =>
  only[of] === undefined || asked.every((one) => one === only[of])

export const namedIn = (filters: Partial<Record<Dimension, unknown>>, split?: Dimension): Dimension[] =>
  dimensions.filter((one) => one === split || filters[one] !== undefined)
