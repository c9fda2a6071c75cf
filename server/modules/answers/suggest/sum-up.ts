import { piecesOf } from '#contracts/links.ts'
import type { Locale } from '#contracts/roles.ts'
import type { ThreadSummary } from '#contracts/suggestions.ts'
import type { SignedIn } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { historyOf } from '#modules/tickets'
import { rulesOfSummary } from '../give/rules.ts'
import { gist } from './gist.ts'
import { asData, readThread, type ReadThread } from './read-thread.ts'

const MOST_MS = 25_000
/** Shorter ones are read faster than a summary of them. */
const LONG = 6

export async function sumUp(world: World, actor: SignedIn, id: string): Promise<ThreadSummary> {
  const { thread, history } = await snapshot(world, actor, async (tx) => ({
    thread: await readThread(tx, id),
    history: await historyOf(tx, id),
  }))
  const isLong = thread.said.filter(({ text }) => text !== '').length >= LONG
  const written = isLong ? await writtenOnce(world, thread, actor.locale) : null
  return { ...gist(thread, history), written }
}

type Kept = Map<string, Promise<string | null>>
const kept = new WeakMap<World, Kept>()
const MOST_KEPT = 500

/**
 * Asked for once as long as nobody writes on, whoever reads it and however often. Remembered by this process only: it
 * can always be written anew, and nothing in the product rests on it.
 */
async function writtenOnce(world: World, thread: ReadThread, locale: Locale): Promise<string | null> {
  const own: Kept = kept.get(world) ?? new Map()
  kept.set(world, own)
  const last = thread.said.at(-1)
  const key = `${thread.id} ${thread.said.length} ${last?.id} ${locale}`
  const writing = own.get(key) ?? write(world, thread, locale)
  own.set(key, writing)
  for (const oldest of own.keys()) {
    if (own.size <= MOST_KEPT) break
    own.delete(oldest)
  }
  const written = await writing
  // It may answer the next time.
  if (written === null) own.delete(key)
  return written
}

async function write({ languageModel, log }: World, { title, said }: ReadThread, locale: Locale) {
  if (!languageModel) return null
  try {
    const given = { ticket: title, thread: asData(said) }
    const text = await languageModel.write({ rules: rulesOfSummary(locale), given, mostMs: MOST_MS })
    const isInvented = piecesOf(text).some(
      ({ text: link, href }) => href !== undefined && !said.some((one) => one.text.includes(link)),
    )
    return text === '' || isInvented ? null : text
  } catch (error) {
    log.warn({ why: error instanceof Error ? error.message : 'unknown' }, 'the language model did not answer')
    return null
  }
}
