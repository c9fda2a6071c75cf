import type { World } from './kit/world.ts'

/** What the log shows once the product runs: where it is, and how to come in. */
export async function welcome(world: World): Promise<string> {
  const lines = [`Switchboard runs at ${world.config.publicUrl}`]
  return Promise.resolve(`\n${lines.join('\n')}\n\n`)
}
