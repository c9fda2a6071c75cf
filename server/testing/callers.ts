import type { FastifyInstance } from 'fastify'
import type { UserRole } from '#contracts/roles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { serve } from '#kit/serve.ts'
import type { World } from '#kit/world.ts'
import { ensureContactOf } from '#modules/contacts'
import { routes } from '../app.ts'
import { recognise } from '../recognise.ts'

/**
 * People who are signed in already, for tests that are not about signing in: the header `x-caller` says by id
 * who calls. Everybody else is recognised as always.
 */
export async function withCallers(world: World) {
  const people = new Map<string, SignedIn>()
  const app: FastifyInstance = await serve(world, routes, async (_world, request, reply) => {
    const caller = people.get(String(request.headers['x-caller']))
    return caller ?? recognise(world, request, reply)
  })
  await app.ready()

  async function person(role: UserRole, name: string, email: string | null = null): Promise<SignedIn> {
    const id = newId()
    await world.db.insertInto('users').values({ id, role, name, email, locale: 'bg' }).execute()
    const caller: SignedIn = {
      kind: 'user',
      id,
      role,
      name,
      contactId: null,
      locale: 'bg',
      timeZone: 'Europe/Sofia',
      sessionId: null,
      address: '127.0.0.1',
    }
    if (role === 'customer') caller.contactId = await ensureContactOf(world, caller)
    people.set(id, caller)
    return caller
  }
  return { app, person, as: (caller: SignedIn) => ({ 'x-caller': caller.id }) }
}
