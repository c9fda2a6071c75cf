import { addDevice } from '#contracts/devices.ts'
import { call } from '../api.ts'
import { remember } from '../memory.ts'

/** Of whom this browser is told; another who signs in here is asked anew. */
const PUSH_OF = 'push-of'

/** An iPhone can only once the page is on its home screen. */
export const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** Subscribes this browser and tells the server; it asks the person first. Answers false when he said no. */
export async function subscribeHere(userId: string, publicKey: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false
  const { pushManager } = await navigator.serviceWorker.ready
  const known = await pushManager.getSubscription()
  // One that was made by another key is refused by the push service: a server set up anew, at the same address.
  if (known && !isMadeBy(known, publicKey)) await known.unsubscribe()
  const options = { userVisibleOnly: true, applicationServerKey: publicKey }
  const { endpoint, keys } = (await pushManager.subscribe(options)).toJSON()
  const { p256dh = '', auth = '' } = keys ?? {}
  await call(addDevice, { body: { endpoint: endpoint ?? '', keys: { p256dh, auth } } })
  remember(PUSH_OF, userId)
  return true
}

function isMadeBy({ options }: PushSubscription, publicKey: string): boolean {
  const key = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0))
  const text = btoa(String.fromCharCode(...key))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') === publicKey
}
