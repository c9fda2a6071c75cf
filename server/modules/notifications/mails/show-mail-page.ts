import type { Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { mailById } from './show-mail.ts'

/** Its links must not replace the frame that it is shown in, where no other page may be. */
export const showMailPage = (world: World, actor: Actor, id: string): Promise<string> =>
  snapshot(world, actor, async (tx) => {
    const { html } = await mailById(tx, id)
    return html.replace('<head>', '<head><base target="_blank">')
  })
