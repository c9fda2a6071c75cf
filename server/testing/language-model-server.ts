import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Heard = {
  url: string
  headers: IncomingHttpHeaders
  /** The body as it came, letter for letter. */
  body: string
  rules: string
  given: unknown
}
/** How it answers once. */
export type Speaks = (reply: ServerResponse, heard: Heard) => void

type Message = { role: string; content: string }

/** A service with the chat completions protocol on loopback, which answers as it is told and remembers what it heard. */
export async function languageModelServer() {
  const heard: Heard[] = []
  const next: Speaks[] = []
  const server = createServer((request, reply) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      const { messages } = JSON.parse(body) as { messages: [Message, Message] }
      const [{ content: rules }, { content }] = messages
      const one = {
        url: request.url ?? '',
        headers: request.headers,
        body,
        rules,
        given: JSON.parse(content) as unknown,
      }
      heard.push(one)
      const speaks = next.shift() ?? refuses(503)
      speaks(reply, one)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return {
    env: { LLM_URL: url, LLM_MODEL: 'small' },
    heard,
    next,
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
export type LanguageModelServer = Awaited<ReturnType<typeof languageModelServer>>

const part = (delta: object, end: string | null = null) =>
  `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: end }] })}`

function* partsOf(text: string) {
  yield part({ role: 'assistant', content: '' })
  for (const word of text.match(/\s*\S+/gu) ?? []) yield part({ content: word })
}
const begin = (reply: ServerResponse) =>
  reply.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })

/** A word at a time, as the protocol is spoken everywhere. */
export const streams =
  (text: string): Speaks =>
  (reply) => {
    begin(reply)
    for (const one of partsOf(text)) reply.write(`${one}\n\n`)
    reply.end(`${part({}, 'stop')}\n\ndata: [DONE]\n\n`)
  }

/** The same in pieces of so many bytes, through letters and line ends, with comments and the other line ends. */
export const streamsInBytes =
  (text: string, bytes: number): Speaks =>
  (reply) => {
    begin(reply)
    const lines = [': waking up', '', ...[...partsOf(text)].flatMap((one) => [one, ''])]
    const whole = Buffer.from([...lines, part({}, 'stop'), '', 'data: [DONE]', '', ''].join('\r\n'))
    let at = 0
    const go = () => {
      if (at >= whole.length) reply.end()
      else reply.write(whole.subarray(at, (at += bytes)), () => setImmediate(go))
    }
    go()
  }

/** All at once, although it was asked to stream. */
export const answersWhole =
  (text: string): Speaks =>
  (reply) => {
    const choices = [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }]
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices }))
  }

export const refuses =
  (status: number): Speaks =>
  (reply) =>
    reply.writeHead(status, { 'content-type': 'application/json' }).end('{"error":{"message":"not now"}}')

/** The line breaks in the middle of a word. */
export const breaksOff =
  (text: string): Speaks =>
  (reply) => {
    begin(reply)
    reply.write([...partsOf(text)].join('\n\n').slice(0, -12), () => reply.destroy())
  }

/** It had no more room and says so. */
export const runsOut =
  (text: string): Speaks =>
  (reply) =>
    begin(reply).end(`${[...partsOf(text)].join('\n\n')}\n\n${part({}, 'length')}\n\ndata: [DONE]\n\n`)

/** Takes the question and says nothing. */
export const staysSilent: Speaks = () => undefined

/** A sign of life now and then, and never an end. */
export const neverEnds: Speaks = (reply) => {
  begin(reply)
  const timer = setInterval(() => reply.write(`${part({ content: '.' })}\n\n`), 20)
  reply.on('close', () => clearInterval(timer))
}

/** As much as the line takes. */
export const pours: Speaks = (reply) => {
  begin(reply)
  const much = `${part({ content: 'x'.repeat(10_000) })}\n\n`
  const go = () => {
    if (!reply.destroyed) reply.write(much, () => setImmediate(go))
  }
  go()
}

export const leadsTo =
  (location: string): Speaks =>
  (reply) =>
    reply.writeHead(307, { location }).end()

export const saysNonsense: Speaks = (reply) => begin(reply).end('data: {"choices": 7}\n\n')
