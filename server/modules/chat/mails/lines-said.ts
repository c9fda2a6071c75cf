import type { Locale } from '#contracts/roles.ts'
import type { Message } from '#contracts/tickets.ts'

/** One message a line, with time and name, as a mail quotes it. Pure. */
export function linesSaid(
  messages: readonly Message[],
  { locale, guide }: { locale: Locale; guide: string },
): string {
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' })
  return messages
    .map(({ at, side, author, text, file }) => {
      const name = author?.name ?? (side === 'system' ? guide : null)
      const who = name === null ? '' : `${name}: `
      return `${clock.format(new Date(at))} UTC  ${who}${[text, file?.name].filter(Boolean).join(' ')}`
    })
    .join('\n')
}
