/**
 * Work finds the agent: the most urgent and oldest waiting ticket meets whoever is free the longest, with the reason;
 * what finds nobody waits, with the reason. Passing on, handing over, and routing as it is now.
 * Emits: ticket.waits, ticket.waits_long, and through tickets ticket.assigned. Hears what can matter to a match
 * (match.ts), user.deactivated and user.removed. Live topic: `routing`.
 */
import type { Module } from '#kit/module.ts'
import { flowIn } from './flow-in.ts'
import { onPeopleGone } from './hand-over.ts'
import { matchWork } from './match.ts'
import { routes } from './routes.ts'
import { routingTopic } from './routing-topic.ts'
import { noticeLongWaits } from './tell-lead.ts'

export const routing: Module = {
  name: 'routing',
  routes,
  reactions: [onPeopleGone],
  sweeps: [matchWork, noticeLongWaits, flowIn],
  topics: [routingTopic],
}
