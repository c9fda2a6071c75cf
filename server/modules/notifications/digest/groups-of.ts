import type { DigestGroup } from '#kit/mail/kinds.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Reader } from '../queries.ts'
import { toldLines, type ToldLine } from '../told-lines.ts'

/** What was collected, ticket by ticket, the ones with the oldest news first. */
export async function groupsOf(tx: Tx, reader: Reader, lineIds: readonly string[]): Promise<DigestGroup[]> {
  const lines = await toldLines(tx, reader, lineIds)
  const clock = clockOf(reader)
  const inPlaces = [...Map.groupBy(lines, ({ place }) => place).values()]
  return inPlaces.map((inOne) => {
    const [{ number, title, link }] = inOne as [ToldLine, ...ToldLine[]]
    return {
      number: number && `#${number}`,
      title,
      link,
      lines: inOne.map(({ at, says, excerpt }) => ({ at: clock.format(at), says, excerpt })),
    }
  })
}

const clockOf = ({ locale, time_zone: timeZone }: Reader) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
