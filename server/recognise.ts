import { recogniseVisitor, visitorSecret } from '#modules/chat'
import { recognisePerson } from '#modules/users'
import { routes } from './app.ts'
import { Fault } from './kit/fault.ts'
import type { Recognise } from './kit/serve.ts'

const endpoints = new Map(routes.map(({ endpoint }) => [`${endpoint.method} ${endpoint.path}`, endpoint]))
/** What somebody without the second factor that is asked of him still needs. */
const groupsForSetUp = new Set(['Sign-in', 'Profile', 'Second factor'])

export const recognise: Recognise = {
  /** Where visitors may call, an ended session makes a visitor; elsewhere it is told, so that the screen can say so. */
  async caller(world, request, reply) {
    const secret = visitorSecret(request)
    if (secret !== undefined) {
      const guest = await recogniseVisitor(world, secret, request)
      if (!guest) throw new Fault('session_ended')
      return guest
    }
    const { actor, ended, lacks } = await recognisePerson(world, request, reply)
    const endpoint = endpoints.get(`${request.method} ${request.routeOptions.url}`)
    const isOpen = endpoint?.may.includes('visitor') ?? false
    if (ended && !isOpen) throw new Fault('session_ended')
    if (lacks && !isOpen && !groupsForSetUp.has(endpoint?.group ?? ''))
      throw new Fault('second_factor_needed')
    return actor
  },
  visitor: recogniseVisitor,
}
