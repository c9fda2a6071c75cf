import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '#contracts/endpoint.ts'
import type { FaultCode } from '#contracts/faults.ts'
import { Fault } from './fault.ts'

/** Params, query and body as the contract says them; the first thing wrong is the fault. */
export function readInput(endpoint: Endpoint, request: FastifyRequest) {
  return {
    params: parse(endpoint.params, request.params),
    query: parse(endpoint.query, request.query),
    body: endpoint.takes === 'bytes' || endpoint.takes === 'form' ? undefined : parseBody(endpoint, request),
  }
}

function parseBody(endpoint: Endpoint, request: FastifyRequest) {
  if (!endpoint.body) return undefined
  if (request.body instanceof Readable)
    throw new Fault('wrong_content_type', { params: { expected: 'application/json' } })
  if (request.body === undefined || request.body === null)
    throw new Fault('required', { field: 'body', params: { field: 'body' } })
  return parse(endpoint.body, request.body)
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined
  const field = fieldNobodyTypes(value, '', 0)
  if (field !== null) throw new Fault('invalid', { field, params: { field } })
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw faultOf(parsed.error)
}

/** No form of ours goes deeper than ten. */
const DEEPEST = 20

/**
 * Where something stands that no person types: U+0000 and, in JSON, one half of a surrogate pair, which
 * PostgreSQL does not store; and what is so deep that whoever walks it falls.
 */
function fieldNobodyTypes(value: unknown, path: string, depth: number): string | null {
  if (typeof value === 'string') return isTyped(value) ? null : path
  if (value === null || typeof value !== 'object') return null
  if (depth > DEEPEST) return path
  for (const [key, inner] of Object.entries(value)) {
    if (!isTyped(key)) return path
    const found = fieldNobodyTypes(inner, path ? `${path}.${key}` : key, depth + 1)
    if (found !== null) return found
  }
  return null
}

const isTyped = (text: string) => !text.includes('\0') && text.isWellFormed()

/** The product's fault for what zod found. */
export function faultOf(error: z.ZodError): Fault {
  const issue = error.issues[0]
  if (!issue) return new Fault('invalid')
  const field = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.') || 'body'
  const { code, limit } = judge(issue)
  return new Fault(code, { field, params: { field, ...(limit === undefined ? {} : { limit }) } })
}

function judge(issue: z.core.$ZodIssue): { code: FaultCode; limit?: number } {
  // zod keeps inputs out of its issues; only the message tells what is missing from what is of a wrong type.
  if (issue.code === 'invalid_type' && issue.message.endsWith('undefined')) return { code: 'required' }
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { code: 'too_long', limit: Number(issue.maximum) }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return issue.minimum === 1 ? { code: 'required' } : { code: 'too_short', limit: Number(issue.minimum) }
  }
  if (issue.code === 'invalid_value') return { code: 'unknown_choice' }
  return { code: 'invalid' }
}
