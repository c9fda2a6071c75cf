import type { z } from 'zod'
import type { Endpoint } from '#contracts/endpoint.ts'
import { addressOf } from './address.ts'
import { spoken } from './language.ts'
import { offline, problemFrom } from './problem.ts'
import type { Problem } from './problem.ts'
import { goToSignIn } from './sign-out.ts'

/** `Endpoint` has its shapes as optional properties, so `undefined` is in each of them and tells nothing. */
type Shape<S> = NonNullable<S> & z.ZodType
type Given<Name extends 'params' | 'query' | 'body', S> = [NonNullable<S>] extends [never]
  ? { [K in Name]?: undefined }
  : object extends z.input<Shape<S>>
    ? { [K in Name]?: z.input<Shape<S>> }
    : { [K in Name]: z.input<Shape<S>> }

export type Input<E extends Endpoint> = Given<'params', E['params']> &
  Given<'query', E['query']> &
  Given<'body', E['body']> & { signal?: AbortSignal }
export type Reply<E extends Endpoint> = [NonNullable<E['reply']>] extends [never]
  ? undefined
  : z.output<Shape<E['reply']>>

/** A connection from before the machine slept takes a request and never answers. */
const ANSWER_WITHIN_MS = 30_000

type Arguments<E extends Endpoint> = object extends Input<E> ? [input?: Input<E>] : [input: Input<E>]

/** Throws a `Problem` for every refusal; an aborted signal throws its own reason. */
export async function ask<E extends Endpoint>(endpoint: E, ...[input]: Arguments<E>): Promise<Reply<E>> {
  const {
    params,
    query,
    body,
    signal,
  }: { [K in 'params' | 'query' | 'body']?: unknown } & {
    signal?: AbortSignal
  } = input ?? {}
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(offline()), ANSWER_WITHIN_MS)
  const init: RequestInit = {
    method: endpoint.method,
    headers: headersOf(body !== undefined),
    signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
  }
  if (body !== undefined) init.body = JSON.stringify(body)
  const address = addressOf(endpoint.path, { ...(params as object) }, { ...(query as object) })
  try {
    const reply = await fetch(address, init)
    const text = await reply.text()
    if (!reply.ok) throw problemFrom(reply.status, text)
    return (text ? JSON.parse(text) : undefined) as Reply<E>
  } catch (error) {
    // What fetch throws when nothing answers, also in the middle of a reply, is a TypeError.
    throw error instanceof TypeError ? offline() : error
  } finally {
    clearTimeout(timer)
  }
}

/** As `ask`; when the session has ended it goes to the sign-in page, which leads back here. */
export function call<E extends Endpoint>(endpoint: E, ...input: Arguments<E>): Promise<Reply<E>> {
  return ask(endpoint, ...input).catch((error: unknown) => {
    if (isSignedOut(error)) goToSignIn()
    throw error
  })
}

export const isSignedOut = (error: unknown): boolean => {
  const code = (error as Problem | undefined)?.code
  return code === 'not_signed_in' || code === 'session_ended'
}

const headersOf = (hasBody: boolean): Record<string, string> => ({
  accept: 'application/json, application/problem+json',
  'accept-language': spoken(),
  ...(hasBody && { 'content-type': 'application/json' }),
})
