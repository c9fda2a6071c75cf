import type { FastifyInstance } from 'fastify'
import { offerFirstRun } from '#modules/users'
import { readDemoLogins } from './kit/look.ts'
import type { World } from './kit/world.ts'
import { fillDemo, isEmpty } from './seed/demo/demo.ts'

/** Prepares what a first start needs, and says where the product is and how to come in. */
export async function welcome(world: World, app: FastifyInstance): Promise<string> {
  const { config } = world
  if (config.isDemoAllowed && (await isEmpty(world))) {
    process.stdout.write('Filling in the demo …\n')
    await fillDemo(world, app)
  }
  const lines = [
    `Switchboard runs at ${config.publicUrl}`,
    ...(await demoLines(world)),
    ...(await firstRunLines(world)),
  ]
  return `\n${lines.join('\n')}\n\n`
}

async function demoLines(world: World): Promise<string[]> {
  const logins = world.config.isDemoAllowed ? await readDemoLogins(world.db) : []
  if (logins.length === 0) return []
  const rows = logins.map(
    ({ signIn, password, role, name }) =>
      `  ${signIn.padEnd(8)} ${password.padEnd(28)} ${role.padEnd(9)} ${name}`,
  )
  return ['', 'This is the demo. Sign in as', ...rows]
}

async function firstRunLines(world: World): Promise<string[]> {
  const code = await offerFirstRun(world)
  if (code === null) return []
  return [
    '',
    `Nobody works here yet. Open ${world.config.publicUrl}/first-run and make the first admin with this code:`,
    '',
    `  ${code}`,
  ]
}
