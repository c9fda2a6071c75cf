import { cutText } from '../cut-text.ts'
import { Fault } from '../fault.ts'

export type MailAddress = { address: string; name: string }

/**
 * One mailbox and nothing else. Names come from people: a line break or a comma in one must never become
 * another header or another recipient.
 */
export function oneMailbox({ address, name }: MailAddress): MailAddress {
  const clean = address.trim()
  if (!/^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/.test(clean))
    throw new Fault('invalid', { field: 'email' })
  return { address: clean, name: oneLine(name, 100) }
}

/** Text of a header: one line, no control signs, no direction marks, not endless. */
export function oneLine(text: string, most: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= most ? line : `${cutText(line, most - 1)}…`
}
