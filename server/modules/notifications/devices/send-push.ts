import { createHash } from 'node:crypto'
import webPush from 'web-push'
import { system } from '#kit/actor.ts'
import type { Job } from '#kit/jobs.ts'
import { oneLine } from '#kit/mail/addresses.ts'
import { RefusedAddress } from '#kit/outside/safe-fetch.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { tellDevices, type DeviceRow } from './present-device.ts'
import { pushKeys } from './push-keys.ts'
import { pushFor, type Push } from './push-words.ts'

/** A phone that is switched off hears of it within a day; later it is no news. */
const TTL_SECONDS = 86_400

/** Hands one line to the push service of a device. At least once; a second one replaces the first on its screen. */
export const sendPush: Job<{ deviceId: string; lineId: string | null }> = {
  name: 'send-push',
  retries: 6,
  parallel: 8,
  async run(world, { deviceId, lineId }) {
    const device = await liveDevice(world, deviceId)
    const push = device && (await pushFor(world, device, lineId))
    if (!device || !push) return
    await hear(world, device, await answerTo(world, device, push))
  },
}

/** One whose session goes on. */
const liveDevice = (world: World, id: string) =>
  world.db
    .selectFrom('push_devices as d')
    .innerJoin('sessions as s', 's.id', 'd.session_id')
    .selectAll('d')
    .where('d.id', '=', id)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', world.now())
    .executeTakeFirst()

type Answer = 'taken' | 'gone' | { failure: string; isForGood: boolean }

async function answerTo(world: World, device: DeviceRow, push: Push): Promise<Answer> {
  const { endpoint, p256dh, auth } = device
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(push),
    { TTL: TTL_SECONDS, urgency: 'high', topic: topicOf(push), vapidDetails: vapid(world) },
  )
  try {
    const { status } = await world.outside.safeFetch({
      url: endpoint,
      method: 'POST',
      headers: { ...headers },
      body,
    })
    if (status >= 200 && status < 300) return 'taken'
    if (status === 404 || status === 410) return 'gone'
    return { failure: `the push service answered ${status}`, isForGood: status < 500 && status !== 429 }
  } catch (error) {
    if (error instanceof RefusedAddress) return 'gone'
    return { failure: oneLine(String(error), 200), isForGood: false }
  }
}

/** What still waits at the push service about the same is replaced. At most 32 signs (RFC 8030, 5.4). */
const topicOf = ({ tag }: Push) => createHash('sha256').update(tag).digest('base64url').slice(0, 32)

/** Whom the push service writes to when something is wrong with what we send. */
function vapid(world: World) {
  const { publicUrl, mailFrom } = world.config
  const address = /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom
  return { ...pushKeys(world), subject: publicUrl.startsWith('https:') ? publicUrl : `mailto:${address}` }
}

/** Throws what shall be tried again. */
async function hear(world: World, device: DeviceRow, answer: Answer) {
  if (answer === 'gone') return forget(world, device)
  const failure = answer === 'taken' ? null : answer.failure
  const used = answer === 'taken' ? { last_used_at: world.now() } : {}
  await transaction(world, system('push'), async (tx) => {
    await tx.db
      .updateTable('push_devices')
      .set({ failure, ...used })
      .where('id', '=', device.id)
      .execute()
    if ((failure === null) !== (device.failure === null)) tellDevices(tx, device.user_id)
  })
  if (answer !== 'taken' && !answer.isForGood) throw new Error(`push to ${device.id}: ${answer.failure}`)
}

/** The browser has given its subscription up, or it was none. */
const forget = (world: World, { id, user_id: userId }: DeviceRow) =>
  transaction(world, system('push'), async (tx) => {
    const gone = await tx.db.deleteFrom('push_devices').where('id', '=', id).returning('id').execute()
    if (gone.length > 0) tellDevices(tx, userId)
  })
