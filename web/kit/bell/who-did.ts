import type { Notification } from '#contracts/notifications.ts'
import { useLook } from '../look.ts'

/** Whom a line names: whoever takes care of it now, else who did it; what no person did, the house itself did. */
export function useWhoDid({ actor, data }: Notification): string {
  const { name } = useLook()
  const { name: told } = data
  return typeof told === 'string' ? told : (actor?.name ?? name)
}
