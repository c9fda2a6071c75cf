import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '#contracts/endpoint.ts'
import { faults } from '#contracts/faults.ts'

/** Prints the contract as OpenAPI 3.1 and as a page to read. Not at the start: few ask for it, and it takes a while. */
export function describeApi(app: FastifyInstance, endpoints: readonly Endpoint[]): void {
  let document: string | undefined
  app.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send((document ??= JSON.stringify(openApi(endpoints)))),
  )
  app.get('/api', (_request, reply) => reply.type('text/html; charset=utf-8').send(page(endpoints)))
}

export function openApi(endpoints: readonly Endpoint[]) {
  const paths: Record<string, Record<string, object>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] ??= {}
    paths[path][endpoint.method.toLowerCase()] = operation(endpoint)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Switchboard', version: '1', description: 'Every call of the product.' },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'session' },
      },
    },
    security: [{ key: [] }, { session: [] }],
  }
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'remedy'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(faults) },
    field: { type: 'string' },
    remedy: { type: 'string' },
    params: { type: 'object' },
  },
}

function operation(endpoint: Endpoint) {
  const codes = [...new Set((endpoint.faults ?? []).map((code) => faults[code]))]
  const refusals = codes.map((status) => [
    String(status),
    {
      description: (endpoint.faults ?? []).filter((code) => faults[code] === status).join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ])
  return {
    operationId: endpoint.name,
    summary: endpoint.says,
    tags: [endpoint.group],
    description: `For: ${endpoint.may.join(', ')}.`,
    ...(endpoint.may.includes('visitor') ? { security: [] } : {}),
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query)],
    ...requestBody(endpoint),
    responses: { 200: success(endpoint), ...Object.fromEntries(refusals) },
  }
}

function requestBody(endpoint: Endpoint) {
  if (endpoint.takes === 'bytes') {
    return { requestBody: { required: true, content: { 'application/octet-stream': {} } } }
  }
  if (endpoint.takes === 'form') {
    return { requestBody: { required: true, content: { 'application/x-www-form-urlencoded': {} } } }
  }
  if (!endpoint.body) return {}
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schema(endpoint.body, 'input') } },
    },
  }
}

function success(endpoint: Endpoint) {
  if (endpoint.gives) {
    const type = endpoint.gives === 'csv' ? 'text/csv' : 'application/octet-stream'
    return { description: 'Streamed.', content: { [type]: {} } }
  }
  if (!endpoint.reply) return { description: 'Done.' }
  return {
    description: 'Done.',
    content: { 'application/json': { schema: schema(endpoint.reply, 'output') } },
  }
}

function parameters(place: 'path' | 'query', shape: z.ZodType | undefined) {
  if (!shape) return []
  const json = schema(shape, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(json.properties ?? {}).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: one,
  }))
}

const schema = (shape: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(shape, { io, unrepresentable: 'any', target: 'draft-2020-12' })

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function page(endpoints: readonly Endpoint[]): string {
  const groups = Map.groupBy(endpoints, (endpoint) => endpoint.group)
  const links = [...groups.keys()].map((name) => `<a href="#${anchor(name)}">${escape(name)}</a>`)
  const sections = [...groups].map(
    ([name, list]) => `<h2 id="${anchor(name)}">${escape(name)}</h2>${list.map(entry).join('')}`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Switchboard API</title><link rel="stylesheet" href="/api.css"><body><main><h1>Switchboard API</h1>
<p>Sign in and use the session cookie, or send <code>Authorization: Bearer</code> with an API key of your profile.
Refusals are RFC 9457 problem details with a code. The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<nav aria-label="Groups">${links.join('\n')}</nav>
${sections.join('\n')}</main></body></html>`
}

const anchor = (group: string) => `group-${group.toLowerCase().replace(/[^a-z]+/g, '-')}`

const entry = (
  endpoint: Endpoint,
) => `<section id="${endpoint.name}"><h3><code>${endpoint.method} ${escape(endpoint.path)}</code></h3>
<p>${escape(endpoint.says)}</p><p><small>For ${endpoint.may.join(', ')}${
  endpoint.faults ? `. May refuse with ${endpoint.faults.join(', ')}` : ''
}.</small></p>${
  endpoint.body
    ? `<details><summary>What it takes</summary><pre>${escape(JSON.stringify(schema(endpoint.body, 'input'), null, 1))}</pre></details>`
    : ''
}</section>`
