import { returnFlow, returnMoves, type ReturnMove, type ReturnState } from '#contracts/returns.ts'
import { worksHere, type Actor } from '#kit/actor.ts'

type Seen = { state: ReturnState; contact_id: string }

const isHis = (actor: Actor, one: Seen) => actor.kind === 'user' && actor.contactId === one.contact_id

/** Staff see every return, a customer his own. */
export const maySeeReturn = (actor: Actor, one: Seen): boolean => worksHere(actor) || isHis(actor, one)

/** A customer may take his return back as long as it is with him; all else is for those who work here. */
const movesOfCustomer: readonly ReturnMove[] = ['withdraw']

export const movesFrom = (state: ReturnState): ReturnMove[] =>
  returnMoves.filter((move) => returnFlow[state][move] !== undefined)

export const mayMoveReturn = (actor: Actor, one: Seen): ReturnMove[] =>
  worksHere(actor)
    ? movesFrom(one.state)
    : movesFrom(one.state).filter((move) => isHis(actor, one) && movesOfCustomer.includes(move))
