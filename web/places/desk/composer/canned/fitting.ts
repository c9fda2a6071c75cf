import type { CannedReply } from '#contracts/canned-replies.ts'
import { locales } from '#contracts/roles.ts'
import type { Locale } from '#contracts/roles.ts'

const MOST = 30

/** What can be offered on a ticket: names that fit before texts that fit, and of these the most used first. */
export function fitting(
  replies: readonly CannedReply[],
  words: string,
  { componentId, locale }: { componentId: string | null; locale: Locale },
): CannedReply[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  const here = replies.filter(({ scope, componentId: of }) => scope !== 'component' || of === componentId)
  const ranked = here.flatMap((reply) => {
    const rank = rankOf(reply, asked, locale)
    return rank === undefined ? [] : [{ reply, rank }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank || b.reply.usedCount - a.reply.usedCount)
    .slice(0, MOST)
    .map(({ reply }) => reply)
}

function rankOf(reply: CannedReply, asked: readonly string[], locale: Locale): number | undefined {
  const name = reply.name.toLowerCase()
  if (asked.every((part) => name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(part)))) return 0
  const text = textIn(reply, locale).toLowerCase()
  return asked.every((part) => name.includes(part) || text.includes(part)) ? 1 : undefined
}

/** As the customer would read it. */
export function textIn({ texts }: Pick<CannedReply, 'texts'>, locale: Locale): string {
  return texts[locale] ?? locales.map((one) => texts[one]).find((text) => text !== undefined) ?? ''
}
