import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { attachFile } from '#contracts/files.ts'
import { system } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { startSession } from '#modules/users'
import { cast, type CastName } from '#testing/cast.ts'
import { makeClient, type Client } from '#testing/client.ts'

export type DemoActor = Client & { attach(ticketId: string, file: string, messageId?: string): Promise<void> }

const pictures = new URL('../pictures/', import.meta.url)

const browser = 'Switchboard demo'

/** Nobody finds browsers among his own that he never sat at. Without a sign-out, which would make agents leave. */
export async function endDemoSessions(world: World): Promise<void> {
  const own = world.db.updateTable('sessions').where('user_agent', '=', browser)
  await own.set({ ended_at: world.now() }).execute()
}

/** One of the cast at his browser: the demo's tickets come about as anybody's do, through the API. */
export async function demoActor(world: World, app: FastifyInstance, name: CastName): Promise<DemoActor> {
  const { token } = await transaction(world, system('demo'), async (tx) => {
    const user = await tx.db
      .selectFrom('users')
      .select(['id', 'version'])
      .where('id', '=', cast[name].id)
      .executeTakeFirstOrThrow()
    return startSession(tx, user, { address: '127.0.0.1', userAgent: browser, former: null })
  })
  const secure = world.config.publicUrl.startsWith('https:')
  const client = makeClient({ app, world }, `${secure ? '__Host-session' : 'session'}=${token}`)

  async function attach(ticketId: string, file: string, messageId = newId()) {
    const bytes = await readFile(new URL(file, pictures))
    const query = new URLSearchParams({ messageId, name: file, bytes: String(bytes.length) })
    const reply = await app.inject({
      method: 'POST',
      url: `${attachFile.path.replace(':id', ticketId)}?${query.toString()}`,
      headers: {
        cookie: client.cookie,
        origin: world.config.publicUrl,
        'content-type': 'application/octet-stream',
        'content-length': String(bytes.length),
      },
      payload: bytes,
    })
    if (reply.statusCode !== 200) throw new Error(`the demo's ${file} was refused: ${reply.payload}`)
  }
  return Object.assign(client, { attach })
}
