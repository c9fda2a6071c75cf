import { fold } from '#kit/fold.ts'
import type { Chance } from './chance.ts'
import { add } from './copy.ts'
import { idAt } from './id-at.ts'
import { someName } from './names.ts'
import type { Sheets } from './sheets.ts'

export type Contact = { id: string; userId: string; name: string; email: string }

// The numbers that the British regulator keeps for plays and films: nobody answers there.
const STAGE_NUMBERS = 1000

/** A new customer with a login that nobody has the password of. `index` keeps addresses and numbers apart. */
export function castContact(sheets: Sheets, chance: Chance, index: number, at: number): Contact {
  const { name, latin, locale, timeZone } = someName(chance)
  const [id, userId] = [idAt(at, chance), idAt(at, chance)]
  const email = `${latin}.${index}@example.org`
  const since = new Date(at)
  add(sheets.users, userId, 'customer', name, email, locale, timeZone, since)
  add(sheets.contacts, id, userId, name, fold(name), locale, timeZone, since)
  add(sheets.identities, id, 'email', email, since)
  if (index < STAGE_NUMBERS)
    add(sheets.identities, id, 'phone', `+447700900${String(index).padStart(3, '0')}`, since)
  return { id, userId, name, email }
}
