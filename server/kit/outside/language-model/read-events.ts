/** How much of a stream is read at most; an answer of a page with all that is written around each word. */
const MOST_BYTES = 512 * 1024
const LONGEST_LINE = 64 * 1024

/** The data of each event of a stream (server-sent events), however its bytes were cut on the way. */
export async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let data: string[] = []
  for await (const line of linesOf(body)) {
    if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
    else if (line === '' && data.length > 0) {
      yield data.join('\n')
      data = []
    }
  }
}

/** Ended by LF, CR or both; what is not ended when the stream stops was cut and counts for nothing. */
async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = ''
  for await (const text of textOf(body)) {
    rest += text
    // A CR at the end may be the first half of a CRLF.
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) throw new Error('the answer is too long')
    yield* lines
  }
}

/** The whole of a body that is no stream. */
export async function readAll(body: AsyncIterable<Uint8Array>): Promise<string> {
  let all = ''
  for await (const text of textOf(body)) all += text
  return all
}

async function* textOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let bytes = 0
  for await (const part of body) {
    bytes += part.length
    if (bytes > MOST_BYTES) throw new Error('the answer is too long')
    yield decoder.decode(part, { stream: true })
  }
}
