import type { FastifyReply, FastifyRequest } from 'fastify'
import * as contract from '#contracts/sign-in.ts'
import { isSignedIn, system, type Actor } from '#kit/actor.ts'
import { route } from '#kit/serve.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { confirmEmail } from './confirm-email.ts'
import { firstRun, isFirstRun } from './first-run.ts'
import { forgotPassword } from './forgot-password.ts'
import { passkeyOptions, signInWithPasskey } from './sign-in-with-passkey.ts'
import { resetPassword } from './reset-password.ts'
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts'
import { signIn } from './sign-in.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'
import type { Place, Started } from './start-session.ts'
import { presentMe } from './user.ts'

const done = { done: true } as const
type From = { actor: Actor; request: FastifyRequest; reply: FastifyReply }

export const signInRoutes = [
  route(contract.signUp, async (world, { body }) => {
    await signUp(world, body)
    return done
  }),
  route(contract.signIn, async (world, { body, ...from }) => {
    const begun = await signIn(world, body, placeOf(from))
    return 'step' in begun ? { needsCode: true as const, step: begun.step } : welcome(world, begun, from)
  }),
  route(contract.signInWithCode, async (world, { body, ...from }) =>
    welcome(world, await signInWithCode(world, body, placeOf(from)), from),
  ),
  route(contract.passkeyOptions, (world) => passkeyOptions(world)),
  route(contract.signInWithPasskey, async (world, { body, ...from }) =>
    welcome(world, await signInWithPasskey(world, body, placeOf(from)), from),
  ),
  route(contract.signOut, async (world, { actor, reply }) => {
    if (isSignedIn(actor)) await signOut(world, actor)
    clearSessionCookie(world, reply)
    return done
  }),
  route(contract.forgotPassword, async (world, { body }) => {
    await forgotPassword(world, body.name)
    return done
  }),
  route(contract.resetPassword, async (world, { body }) => {
    await resetPassword(world, body)
    return done
  }),
  route(contract.acceptInvitation, async (world, { body }) => {
    await acceptInvitation(world, body)
    return done
  }),
  route(contract.confirmEmail, async (world, { body }) => {
    await confirmEmail(world, body.token)
    return done
  }),
  route(contract.firstRunState, async (world) => ({ waits: await isFirstRun(world) })),
  route(contract.firstRun, async (world, { request, body }) => {
    await firstRun(world, { address: request.ip }, body)
    return done
  }),
]

const placeOf = ({ actor, request }: From): Place => ({
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
  former: isSignedIn(actor) && actor.sessionId ? { userId: actor.id, sessionId: actor.sessionId } : null,
})

async function welcome(world: World, started: Started, { reply }: From) {
  setSessionCookie(world, reply, started.token)
  const user = await transaction(world, system('sign-in'), (tx) => presentMe(tx, started.userId))
  return { needsCode: false as const, user }
}
