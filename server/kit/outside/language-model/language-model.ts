import { readFileSync } from 'node:fs'
import type { Config } from '#server/config.ts'
import { makeMask } from './mask.ts'
import { writtenIn } from './written-in.ts'

/** What is to be written: by which rules, from which data. The data never speaks: it is handed over as JSON. */
export type Asked = { rules: string; given: Given; mostMs: number }
export type Given = string | number | null | readonly Given[] | { readonly [name: string]: Given }

/** A service that the operator chose to write texts; its address is his setting, not that of somebody outside. */
export type LanguageModel = {
  /** Throws when nothing whole came in time; what it throws holds nothing of what was asked. */
  write(this: void, asked: Asked): Promise<string>
  close(this: void): void
}

const AT_ONCE = 8
/** After so many failures in a row nobody waits for it for a while. */
const FAILURES = 3
const REST_MS = 30_000

/** Null without LLM_URL: then nothing goes out. */
export function openLanguageModel({ languageModel }: Pick<Config, 'languageModel'>): LanguageModel | null {
  if (!languageModel) return null
  const { url, name, keyFile } = languageModel
  const key = keyFile === undefined ? undefined : readFileSync(keyFile, 'utf8').trim()
  const closing = new AbortController()
  let [running, failed, restsUntil] = [0, 0, 0]

  async function ask({ rules, given, mostMs }: Asked): Promise<string> {
    const mask = makeMask()
    const reply = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(mostMs)]),
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      // Only what every service of this kind understands: the length is bounded while it is read.
      body: JSON.stringify({
        model: name,
        stream: true,
        messages: [
          { role: 'system', content: rules },
          { role: 'user', content: JSON.stringify(hidden(given, mask.hide)) },
        ],
      }),
    })
    return mask.show(await writtenIn(reply))
  }

  return {
    async write(asked) {
      if (running >= AT_ONCE) throw new Error('too many ask the language model at once')
      if (performance.now() < restsUntil) throw new Error('the language model is left alone for a while')
      running += 1
      try {
        const text = await ask(asked)
        failed = 0
        return text
      } catch (error) {
        failed += 1
        if (failed >= FAILURES) restsUntil = performance.now() + REST_MS
        throw error
      } finally {
        running -= 1
      }
    },
    close: () => closing.abort(),
  }
}

function hidden(given: Given, hide: (text: string) => string): Given {
  if (typeof given === 'string') return hide(given)
  if (given === null || typeof given === 'number') return given
  if (isList(given)) return given.map((one) => hidden(one, hide))
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, hidden(one, hide)]))
}

const isList = (given: Given): given is readonly Given[] => Array.isArray(given)
