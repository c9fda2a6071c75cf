import { createHmac } from 'node:crypto'
import type { World } from '../world.ts'

/**
 * `<mail.proof@host>`: the proof is a keyed hash over thread and mail, so that an answer which names it can be
 * told from a guess. It depends on nothing else: a mail that is tried again is the same mail.
 */
export function messageIdOf(world: World, { id, thread }: { id: string; thread: string }): string {
  return `<${id}.${proof(world, thread, id)}@${mailHost(world)}>`
}

const proof = (world: World, thread: string, id: string) =>
  createHmac('sha256', world.secret).update(`mail ${thread} ${id}`).digest('hex').slice(0, 32)

/** The part behind the @ of MAIL_FROM, which its setting has checked. */
const mailHost = ({ config }: World) =>
  (/@([^\s<>@,]+?)>?$/.exec(config.mailFrom)?.[1] ?? 'localhost').toLowerCase()
