import * as contract from '#contracts/profile.ts'
import { route, signedIn } from '#kit/serve.ts'
import { transaction } from '#kit/transaction.ts'
import { changeEmail } from './change-email.ts'
import { changePassword } from './change-password.ts'
import { changeProfile } from './change-profile.ts'
import { endOtherSessions, endSession } from './end-own-sessions.ts'
import { listSessions } from './list-sessions.ts'
import { proveMyself } from './prove-myself.ts'
import { presentMe } from './user.ts'

const done = { done: true } as const

export const profileRoutes = [
  route(contract.me, (world, { actor }) => {
    const { id } = signedIn(actor)
    return transaction(world, actor, (tx) => presentMe(tx, id))
  }),
  route(contract.changeProfile, (world, { actor, body }) => changeProfile(world, signedIn(actor), body)),
  route(contract.proveMyself, async (world, { actor, body }) => {
    await proveMyself(world, signedIn(actor), body.password)
    return done
  }),
  route(contract.changePassword, async (world, { actor, body }) => {
    await changePassword(world, signedIn(actor), body)
    return done
  }),
  route(contract.changeEmail, async (world, { actor, body }) => {
    await changeEmail(world, signedIn(actor), body)
    return done
  }),
  route(contract.listSessions, (world, { actor }) => listSessions(world, signedIn(actor))),
  route(contract.endSession, async (world, { actor, params }) => {
    await endSession(world, signedIn(actor), params.id)
    return done
  }),
  route(contract.endOtherSessions, (world, { actor }) => endOtherSessions(world, signedIn(actor))),
]
