import { recognisePerson } from '#modules/users'
import { routes } from './app.ts'
import { Fault } from './kit/fault.ts'
import type { Recognise } from './kit/serve.ts'

const nameOf = (method: string, path: string | undefined) => `${method} ${path}`
const openToVisitors = new Set(
  routes
    .filter(({ endpoint }) => endpoint.may.includes('visitor'))
    .map(({ endpoint }) => nameOf(endpoint.method, endpoint.path)),
)

/** Where visitors may call, an ended session makes a visitor; elsewhere it is told, so that the screen can say so. */
export const recognise: Recognise = async (world, request, reply) => {
  const { actor, ended } = await recognisePerson(world, request, reply)
  if (ended && !openToVisitors.has(nameOf(request.method, request.routeOptions.url))) {
    throw new Fault('session_ended')
  }
  return actor
}
