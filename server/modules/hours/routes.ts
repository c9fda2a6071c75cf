import * as api from '#contracts/hours.ts'
import { route, signedIn } from '#kit/serve.ts'
import { archiveHours } from './archive-hours.ts'
import { chooseDefaultHours } from './choose-default-hours.ts'
import { listHours } from './list-hours.ts'
import { saveHours } from './save-hours.ts'

export const routes = [
  route(api.listHours, (world, { actor }) => listHours(world, actor)),
  route(api.saveHours, (world, { actor, params, body }) =>
    saveHours(world, signedIn(actor), params.id, body),
  ),
  route(api.archiveHours, (world, { actor, params, body }) =>
    archiveHours(world, signedIn(actor), params.id, body),
  ),
  route(api.chooseDefaultHours, (world, { actor, params }) =>
    chooseDefaultHours(world, signedIn(actor), params.id),
  ),
]
