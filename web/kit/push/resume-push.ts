import { listDevices } from '#contracts/devices.ts'
import { call } from '../api.ts'
import { canPush, subscribeHere } from './subscribe.ts'

/** A device went with its session. Whoever signs in again in the same browser is told there again, unasked. */
export async function resumePush(userId: string): Promise<void> {
  if (!canPush() || Notification.permission !== 'granted') return
  const { items, publicKey } = await call(listDevices)
  if (!items.some(({ isThis }) => isThis)) await subscribeHere(userId, publicKey)
}
