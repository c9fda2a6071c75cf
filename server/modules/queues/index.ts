/**
 * Who can be given work: queues with their needs and limits, skills, and whether somebody is available.
 * How much one has at a time is held by the database (migration 0010: assignments, keep_slot).
 * Emits: queue.saved, skill.saved, agent.availability_changed. Hears: session.ended, user.* of those who leave.
 */
import type { Module } from '#kit/module.ts'
import { onPeopleLeaving } from './on-people-leaving.ts'
import { missWhoIsLost, seeWhoIsHere } from './presence.ts'
import { routes } from './routes.ts'

export const queues: Module = {
  name: 'queues',
  routes,
  reactions: [onPeopleLeaving],
  sweeps: [seeWhoIsHere, missWhoIsLost],
}

export { becomes } from './availability.ts'
export { pairsOf } from './pairs.ts'
export { mustBeQueue } from './must-be-queue.ts'
export { findsProcessor, hasRoom, queueFor, refuseFull } from './room.ts'
