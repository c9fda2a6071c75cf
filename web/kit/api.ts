import type { Endpoint, InputOf, ReplyOf } from '#contracts/endpoint.ts'
import { addressOf } from './address.ts'
import { spoken } from './language.ts'
import { offline, problemFrom } from './problem.ts'
import type { Problem } from './problem.ts'
import { goToSignIn } from './sign-out.ts'

type Asked<E extends Endpoint> = InputOf<E> & { signal?: AbortSignal }
type Arguments<E extends Endpoint> = object extends InputOf<E> ? [input?: Asked<E>] : [input: Asked<E>]

/** Throws a `Problem` for every refusal; an aborted signal throws its own reason. */
export async function call<E extends Endpoint>(endpoint: E, ...[input]: Arguments<E>): Promise<ReplyOf<E>> {
  const { params, query, body, signal } = (input ?? {}) as Record<string, object | undefined> & {
    signal?: AbortSignal
  }
  const { method, path } = endpoint
  const init: RequestInit = { method, headers: headersOf(body !== undefined), signal: signal ?? null }
  if (body !== undefined) init.body = JSON.stringify(body)
  const reply = await fetch(addressOf(path, { ...params }, { ...query }), init).catch((error: unknown) => {
    throw signal?.aborted ? error : offline()
  })
  const text = await reply.text()
  if (!reply.ok) throw refused(reply.status, text)
  return (text ? JSON.parse(text) : undefined) as ReplyOf<E>
}

const headersOf = (hasBody: boolean): Record<string, string> => ({
  accept: 'application/json, application/problem+json',
  'accept-language': spoken(),
  ...(hasBody && { 'content-type': 'application/json' }),
})

export function refused(status: number, text: string): Problem {
  const problem = problemFrom(status, text)
  if (problem.code === 'not_signed_in' || problem.code === 'session_ended') goToSignIn()
  return problem
}
