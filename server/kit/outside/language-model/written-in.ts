import { z } from 'zod'
import { readAll, readEvents } from './read-events.ts'

const MOST_LETTERS = 6000

/** One part of a streamed answer; `content` is left out or null in the first and the last. */
const Part = z.object({
  choices: z.array(
    z.object({
      delta: z.object({ content: z.string().nullish() }).nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
})
const Whole = z.object({
  choices: z.tuple([
    z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }),
  ]),
})

/** The text of an answer, whole or not at all: one that was cut off is none. */
export async function writtenIn(reply: Response): Promise<string> {
  if (!reply.ok) {
    await reply.body?.cancel()
    throw new Error(`the language model answered ${reply.status}`)
  }
  const isStream = reply.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const body = reply.body ?? []
  // Some answer at once although they were asked to stream.
  return isStream ? streamed(body as AsyncIterable<Uint8Array>) : whole(body as AsyncIterable<Uint8Array>)
}

async function streamed(body: AsyncIterable<Uint8Array>): Promise<string> {
  let text = ''
  let end: string | null = null
  for await (const data of readEvents(body)) {
    if (data === '[DONE]') return finished(text, end ?? 'stop')
    const { choices } = read(Part, data)
    text += choices[0]?.delta?.content ?? ''
    end = choices[0]?.finish_reason ?? end
    if (text.length > MOST_LETTERS) throw new Error('the answer is too long')
  }
  return finished(text, end)
}

async function whole(body: AsyncIterable<Uint8Array>): Promise<string> {
  const { choices } = read(Whole, await readAll(body))
  return finished(choices[0].message.content, choices[0].finish_reason ?? 'stop')
}

/** What is wrong with it is not told: it would be told with a part of the text. */
function read<Shape extends z.ZodType>(shape: Shape, json: string): z.output<Shape> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    value = undefined
  }
  const read = shape.safeParse(value)
  if (!read.success) throw new Error('the answer is not of the agreed kind')
  return read.data
}

function finished(text: string, end: string | null): string {
  if (end !== 'stop') throw new Error('the answer was cut off')
  if (text.length > MOST_LETTERS) throw new Error('the answer is too long')
  return text.trim()
}
