import * as availability from '#contracts/availability.ts'
import * as api from '#contracts/queues.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { listQueues, listSkills } from './list-queues.ts'
import { archiveQueue, saveQueue } from './save-queue.ts'
import { archiveSkill, saveSkill } from './save-skill.ts'
import { setAvailability } from './set-availability.ts'
import { availabilityOf } from './show-availability.ts'

export const routes = [
  route(api.listQueues, (world, { actor }) => listQueues(world, actor)),
  route(api.saveQueue, (world, { actor, params, body }) =>
    saveQueue(world, signedIn(actor), params.id, body),
  ),
  route(api.archiveQueue, (world, { actor, params, body }) =>
    archiveQueue(world, signedIn(actor), params.id, body.archived),
  ),
  route(api.listSkills, (world, { actor }) => listSkills(world, actor)),
  route(api.saveSkill, (world, { actor, params, body }) =>
    saveSkill(world, signedIn(actor), params.id, body),
  ),
  route(api.archiveSkill, (world, { actor, params, body }) =>
    archiveSkill(world, signedIn(actor), params.id, body.archived),
  ),
  route(availability.showAvailability, (world, { actor }) =>
    snapshot(world, actor, (tx) => availabilityOf(tx, signedIn(actor).id)),
  ),
  route(availability.setAvailability, (world, { actor, body }) =>
    setAvailability(world, signedIn(actor), body),
  ),
]
