import type { z } from 'zod'
import type { Role } from './roles.ts'
import type { FaultCode } from './faults.ts'

/**
 * `json` is the rule; `bytes` is a raw body or reply that is streamed; `csv` a streamed list; `form` what mail programs
 * send, given to the command as text.
 */
export type Carried = 'json' | 'bytes' | 'csv' | 'form'

/**
 * How often one caller may call. `per` says who counts as one: whoever is known, or the address. Endpoints that bring about
 * the same count together, `as` one.
 */
export type Limit = { times: number; seconds: number; per: 'user' | 'address'; as?: string }

type Shape = z.ZodType | undefined

/**
 * One call of the product, told once: the server serves it, the web calls it, the OpenAPI page prints it,
 * the rights matrix walks over it.
 */
export type Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Reply extends Shape = Shape,
> = {
  name: string
  says: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/api/${string}`
  may: readonly Role[]
  params?: Params
  query?: Query
  body?: Body
  reply?: Reply
  takes?: Carried
  gives?: Carried
  faults?: readonly FaultCode[]
  limits?: readonly Limit[]
  group: string
}

// A part that an endpoint leaves out is `undefined`; the optional mark of the field adds one more, which does not count.
type Out<S> = [S] extends [undefined] ? undefined : S extends z.ZodType ? z.output<S> : never
type In<S> = S extends z.ZodType ? z.input<S> : never

export type ReplyOf<E extends Endpoint> = Out<E['reply']>
export type BodyOf<E extends Endpoint> = Out<E['body']>
export type QueryOf<E extends Endpoint> = Out<E['query']>
export type ParamsOf<E extends Endpoint> = Out<E['params']>

/** What a caller passes: only the parts that the endpoint asks for. */
export type InputOf<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']>

type Part<Name extends string, S> = [S] extends [undefined]
  ? { [K in Name]?: undefined }
  : { [K in Name]: In<S> }

export function endpoint<
  const Params extends Shape = undefined,
  const Query extends Shape = undefined,
  const Body extends Shape = undefined,
  const Reply extends Shape = undefined,
>(value: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return value
}
